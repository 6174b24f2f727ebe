import type { PermissionMap } from '../../kernel/permission.ts'
import { isSelfOrOwner } from './shared.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    'organisation:manage': true
    'person:read': true
    'person:manage': true
    'person:edit': true
    'department:manage': true
    'role:give': true
    'own:manage': true
  }
}

/** Persons and departments live in the directory, in which only owners of the organisation hold more than viewer. */
export const permissions = {
  'organisation:manage': 'owner',
  'person:read': 'viewer',
  'person:manage': 'owner',
  'person:edit': { least: 'viewer', rule: isSelfOrOwner },
  'department:manage': 'owner',
  'role:give': 'manager',
  // In a person's private container that person alone is owner.
  'own:manage': 'owner',
} as const satisfies PermissionMap
