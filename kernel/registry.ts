import type { CommandDeclaration } from './command.ts'
import type { Module } from './module.ts'
import type { AnyObject } from './object.ts'
import type { PermissionRule, Role } from './permission.ts'
import { permissionRule } from './permission.ts'
import type { QueryDeclaration } from './query.ts'
import type { Reaction } from './reaction.ts'
import { kernelTypes } from './records.ts'

/** Everything that the rooms declare, by name. */
export interface Registry {
  readonly modules: readonly Module[]
  readonly types: ReadonlyMap<string, AnyObject>
  readonly commands: ReadonlyMap<string, CommandDeclaration>
  readonly queries: ReadonlyMap<string, QueryDeclaration>
  readonly reactions: readonly Reaction[]
  permission(name: string): Role | PermissionRule
}

/** Joins the rooms, in the order of `uses`. Throws where two declare the same name or `uses` has a cycle. */
export function createRegistry(rooms: readonly Module[]): Registry {
  const modules = inOrderOfUse(rooms)
  const types = new Map<string, AnyObject>()
  const commands = new Map<string, CommandDeclaration>()
  const queries = new Map<string, QueryDeclaration>()
  const permissions = new Map<string, Role | PermissionRule>(Object.entries(kernelPermissions))
  for (const type of kernelTypes) put(types, type.name, type)
  for (const module of modules) {
    for (const type of module.objects) put(types, type.name, type)
    for (const command of Object.values(module.commands)) put(commands, command.name, command.declaration)
    for (const query of Object.values(module.queries)) put(queries, query.name, query.declaration)
    for (const [name, entry] of Object.entries(module.permissions)) put(permissions, name, entry)
  }
  const permission = (name: string): Role | PermissionRule => {
    const entry = permissions.get(name)
    if (entry === undefined) throw new Error(`no room declares the permission ${name}`)
    return entry
  }
  for (const declaration of [...commands.values(), ...queries.values()])
    permissionRule(permission(declaration.permission))
  const reactions = modules.flatMap(module => module.reactions)
  return { modules, types, commands, queries, reactions, permission }
}

const kernelPermissions = { 'object:read': 'viewer' } as const

function put<V>(map: Map<string, V>, name: string, value: V): void {
  if (map.has(name)) throw new Error(`${name} is declared twice`)
  map.set(name, value)
}

function inOrderOfUse(rooms: readonly Module[]): Module[] {
  const byName = new Map(rooms.map(room => [room.name, room]))
  const done = new Set<string>()
  const ordered: Module[] = []
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name))
      throw new Error(`rooms use each other in a circle: ${[...path, name].join(' → ')}`)
    if (done.has(name)) return
    const room = byName.get(name)
    if (room === undefined) throw new Error(`${path.at(-1)} uses ${name}, which is no room`)
    for (const below of room.uses) visit(below, [...path, name])
    done.add(name)
    ordered.push(room)
  }
  for (const room of rooms) visit(room.name, [])
  return ordered
}
