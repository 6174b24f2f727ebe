import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Commands, Queries } from '../module.ts'
import type { Department, Head, Invite, Person } from '../objects.ts'

export type PeopleRegistry = ClientRegistry<
  Commands,
  Queries,
  { person: typeof Person; department: typeof Department; head: typeof Head; invite: typeof Invite }
>

export const { useClient, useRow, useView, useGroup, useQuery, useMutate, useConnection } =
  createHooks<PeopleRegistry>()
