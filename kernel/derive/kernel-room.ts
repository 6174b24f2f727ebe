import { defineModule } from '../module.ts'
import type { PermissionMap } from '../permission.ts'
import { listActivity } from './activity.ts'
import { listAudit } from './audit.ts'
import { findRows } from './find-rows.ts'

declare module '../command.ts' {
  interface Permissions {
    'activity:read': true
    'audit:read': true
  }
}

export interface Queries {
  'activity.list': typeof listActivity
  'audit.list': typeof listAudit
  'object.rows': typeof findRows
}

const permissions = {
  'activity:read': 'viewer',
  // In the organisation's own container, where only its owners hold a role.
  'audit:read': 'owner',
} as const satisfies PermissionMap

const queries: Queries = {
  'activity.list': listActivity,
  'audit.list': listAudit,
  'object.rows': findRows,
}

/**
 * What every house can tell about itself, as queries like any other. It is called `history`, for the name `kernel`
 * belongs to the kernel's own migrations.
 */
export const kernelRoom = defineModule({
  name: 'history',
  uses: [],
  objects: [],
  commands: {},
  queries,
  permissions,
})
