import type { PermissionMap } from '../../kernel/permission.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    'inbox:manage': true
  }
}

/** In a person's private container that person alone is owner. */
export const permissions = { 'inbox:manage': 'owner' } as const satisfies PermissionMap
