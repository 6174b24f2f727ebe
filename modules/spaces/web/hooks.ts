import type { ClientRegistry } from '../../../kernel/derive/client-types.ts'
import { createHooks } from '../../../packages/client/react.ts'
import type { Commands as People, Queries as PeopleQueries } from '../../people/index.ts'
import type { Commands, Queries } from '../module.ts'
import type { Project, Space } from '../objects.ts'

export type SpacesRegistry = ClientRegistry<
  Commands & People,
  Queries & PeopleQueries,
  { space: typeof Space; project: typeof Project }
>

export const { useClient, useRow, useView, useGroup, useQuery, useMutate, useConnection } =
  createHooks<SpacesRegistry>()
