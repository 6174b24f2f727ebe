import type { PermissionMap } from '../../kernel/permission.ts'
import { isAnswerer, isAsker, isOfDepartment } from './shared.ts'

declare module '../../kernel/command.ts' {
  interface Permissions {
    'request:read': true
    'request:send': true
    'request:ask': true
    'request:answer': true
    'pair:open': true
    'work:bind': true
  }
}

export const permissions = {
  'request:read': 'viewer',
  /** On the department in whose name one asks. */
  'request:send': { least: 'viewer', rule: isOfDepartment },
  'request:ask': { least: 'member', rule: isAsker },
  'request:answer': { least: 'member', rule: isAnswerer },
  'pair:open': 'owner',
  /** In the answering department's own place. */
  'work:bind': 'member',
} as const satisfies PermissionMap
