import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import type { Queries as HistoryQueries } from '../../../kernel/derive/kernel-room.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Queries as CommentQueries, Commands as Comments } from '../../comments/index.ts'
import type { Queries as PeopleQueries } from '../../people/index.ts'
import type { Queries as SpaceQueries, Commands as Spaces } from '../../spaces/index.ts'
import type { Commands, Queries } from '../module.ts'
import type { Issue, IssueType, Status } from '../objects.ts'

type IssuesRegistry = ClientRegistry<
  Commands & Comments & Spaces,
  Queries & CommentQueries & HistoryQueries & PeopleQueries & SpaceQueries,
  { issue: typeof Issue; 'issue-type': typeof IssueType; status: typeof Status }
>

export const { useClient, useRow, useView, useGroup, useQuery, useMutate, useConnection } =
  createHooks<IssuesRegistry>()
