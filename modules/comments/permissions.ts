import type { PermissionMap } from '../../kernel/permission.ts'
import { isAuthor, isAuthorOrManager } from './shared.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    'comment:read': true
    'comment:add': true
    'comment:edit': true
    'comment:remove': true
  }
}

export const permissions = {
  'comment:read': 'viewer',
  'comment:add': 'commenter',
  'comment:edit': { least: 'commenter', rule: isAuthor },
  'comment:remove': { least: 'commenter', rule: isAuthorOrManager },
} as const satisfies PermissionMap
