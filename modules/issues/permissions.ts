import type { PermissionMap } from '../../kernel/permission.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    'issue:read': true
    'issue:create': true
    'issue:edit': true
    'board:manage': true
  }
}

export const permissions = {
  'issue:read': 'viewer',
  'issue:create': 'member',
  'issue:edit': 'member',
  'board:manage': 'manager',
} as const satisfies PermissionMap
