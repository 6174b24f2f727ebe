import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Queries as IssueQueries, Commands as Issues } from '../../issues/index.ts'
import type { Queries as PeopleQueries } from '../../people/index.ts'
import type { Queries as SpaceQueries } from '../../spaces/index.ts'
import type { Commands, Queries } from '../module.ts'
import type { AcceptanceLine, Pair, Renegotiation, Request } from '../objects.ts'

type RequestsRegistry = ClientRegistry<
  Commands & Issues,
  Queries & IssueQueries & PeopleQueries & SpaceQueries,
  {
    request: typeof Request
    pair: typeof Pair
    'acceptance-line': typeof AcceptanceLine
    renegotiation: typeof Renegotiation
  }
>

export const { useClient, useRow, useView, useGroup, useQuery, useMutate, useConnection } =
  createHooks<RequestsRegistry>()
