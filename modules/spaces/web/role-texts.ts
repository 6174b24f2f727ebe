import type { Role } from '../../../kernel/permission.ts'

/** What each role is called. */
export const roleTexts = {
  viewer: 'spaces.role_viewer',
  commenter: 'spaces.role_commenter',
  member: 'spaces.role_member',
  manager: 'spaces.role_manager',
  owner: 'spaces.role_owner',
} as const satisfies Record<Role, string>
