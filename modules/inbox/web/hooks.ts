import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Queries as PeopleQueries } from '../../people/index.ts'
import type { Commands, Queries } from '../module.ts'
import type { InboxEntry } from '../objects.ts'

type InboxRegistry = ClientRegistry<Commands, Queries & PeopleQueries, { 'inbox-entry': typeof InboxEntry }>

export const { useClient, useRow, useView, useGroup, useQuery, useMutate, useConnection } =
  createHooks<InboxRegistry>()
