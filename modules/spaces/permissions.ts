import type { PermissionMap } from '../../kernel/permission.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    'space:create': true
    'space:read': true
    'space:edit': true
    'project:create': true
    'project:read': true
    'project:edit': true
  }
}

export const permissions = {
  'space:create': 'owner',
  'space:read': 'viewer',
  'space:edit': 'manager',
  'project:create': 'member',
  'project:read': 'viewer',
  'project:edit': 'manager',
} as const satisfies PermissionMap
