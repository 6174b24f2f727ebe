import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import type { Queries as HistoryQueries } from '../../../kernel/derive/kernel-room.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Queries as PeopleQueries } from '../../people/index.ts'
import type { Queries as SpaceQueries } from '../../spaces/index.ts'
import type { Commands, Queries } from '../module.ts'

export type RequestsRegistry = ClientRegistry<
  Commands,
  Queries & HistoryQueries & PeopleQueries & SpaceQueries
>
type Answers = RequestsRegistry['queries']

export type RequestRow = Answers['request.list']['output']['requests'][number]
export type WholeRequest = Answers['request.get']['output']
export type PairRow = Answers['pair.list']['output']['pairs'][number]
export type Step = Answers['activity.list']['output']['items'][number]
export type Me = Answers['person.me']['output']

export const { useClient, useQuery } = createHooks<RequestsRegistry>()
