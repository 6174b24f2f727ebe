import type { Id } from './ids.ts'

/** Roles from weakest to strongest; a stronger one may do all that a weaker one may. */
export const roles = ['viewer', 'commenter', 'member', 'manager', 'owner'] as const
export type Role = (typeof roles)[number]

/** 1 for viewer … 5 for owner, 0 for no role: comparable as numbers. */
export function rankOf(role: Role | null): number {
  return role === null ? 0 : roles.indexOf(role) + 1
}

/** What a rule may know of the person who asks. */
export interface Who {
  readonly person: Id<'person'>
  /** The person's role in the object's container. */
  readonly role: Role
  /** Is the person in this group (department, team), or in one of its sub-groups? */
  in(group: string): boolean
}

/**
 * A permission is a least role in the object's container, and for some a rule on the object.
 * The rule is asked only of people who hold the least role; it must be pure, since both sides run it.
 */
export interface PermissionRule {
  readonly least: Role
  /** Null where the command creates: there is no object yet. */
  readonly rule?: (row: Readonly<Record<string, unknown>>, who: Who) => boolean
}

/** A room's permissions: name → least role, or least role with a rule. */
export type PermissionMap = Readonly<Record<`${string}:${string}`, Role | PermissionRule>>

export function permissionRule(entry: Role | PermissionRule): PermissionRule {
  return typeof entry === 'string' ? { least: entry } : entry
}

/** May `who` do this to `row`? The one decision that server and browser share. */
export function allows(
  entry: Role | PermissionRule,
  row: Readonly<Record<string, unknown>>,
  who: Who,
): boolean {
  const { least, rule } = permissionRule(entry)
  if (rankOf(who.role) < rankOf(least)) return false
  return rule === undefined || rule(row, who)
}
