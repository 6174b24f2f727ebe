import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Queries as PeopleQueries } from '../../people/index.ts'
import type { Commands, Queries } from '../module.ts'
import type { Comment } from '../objects.ts'

type CommentsRegistry = ClientRegistry<Commands, Queries & PeopleQueries, { comment: typeof Comment }>

export const { useClient, useRow, useView, useGroup, useQuery, useMutate, useConnection } =
  createHooks<CommentsRegistry>()
