import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { Avatar, type AvatarProps } from './avatar.tsx'
import { DepartmentChip } from './chip.tsx'
import { useUiText } from './text.tsx'

export interface NamedPerson {
  id: string
  name: string
  /** 'active', 'invited', 'suspended', 'removed', 'placeholder'. */
  state: string
  kind: string
}

export interface NamedDepartment {
  id: string
  name: string
}

/** Rows hold ids; this knows the names. One room contributes it, for all. */
export interface NameSource {
  /** Null: not to be met; undefined: not known yet. Gives the same object until it changes. */
  person(id: string): NamedPerson | null | undefined
  /** Asks for the person, and calls back whenever the answer changed. */
  listen(id: string, run: () => void): () => void
  /** All that may be known of, by name; undefined until they are here. */
  departments: readonly NamedDepartment[] | undefined
}

const nobody: NameSource = {
  person: () => undefined,
  listen: () => () => undefined,
  departments: undefined,
}
const Context = createContext<NameSource>(nobody)

export const NamesProvider = Context.Provider

/**
 * The person with this id, batched with all others on screen and kept current. While the name is on its way it is
 * empty; somebody who may not be met is "someone".
 */
export function useName(id: string): NamedPerson {
  const text = useUiText()
  const source = useContext(Context)
  const subscribe = useCallback((run: () => void) => source.listen(id, run), [source, id])
  const person = useSyncExternalStore(subscribe, () => source.person(id))
  if (person) return person
  return { id, name: person === null ? text('ui.someone') : '', state: '', kind: '' }
}

/** A person's name as text. */
export function PersonName({ id }: { id: string }) {
  return useName(id).name
}

/** The avatar of a person by id; of nobody for null. */
export function PersonAvatar({ id, ...rest }: Omit<AvatarProps, 'person'> & { id: string | null }) {
  return id === null ? <Avatar {...rest} person={null} /> : <KnownAvatar {...rest} id={id} />
}

function KnownAvatar({ id, ...rest }: Omit<AvatarProps, 'person'> & { id: string }) {
  return <Avatar {...rest} person={useName(id)} />
}

/** Undefined while they are on their way. */
export function useDepartments(): readonly NamedDepartment[] | undefined {
  return useContext(Context).departments
}

/** The name of a department; empty while it is not known. */
export function useDepartmentName(id: string): string {
  return useDepartments()?.find(department => department.id === id)?.name ?? ''
}

/** A department by id: its colour and its name. */
export function DepartmentName({ id, strong }: { id: string; strong?: boolean }) {
  return <DepartmentChip department={{ id, name: useDepartmentName(id) }} strong={strong} />
}
