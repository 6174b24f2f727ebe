import type { Seal } from '../../kernel/seal.ts'

/** The sealed name of an invitation: what its link carries after `/invite#`. Nothing of it is stored. */
export function inviteToken(seal: Seal, workspace: string, invite: string): string {
  return seal.sign(`${workspace}~${invite}`)
}

/** Workspace and invitation of a token; empty texts where it is not ours. */
export function readInviteToken(seal: Seal, token: string): readonly [workspace: string, invite: string] {
  const [workspace = '', invite = ''] = (seal.open(token) ?? '').split('~')
  return [workspace, invite]
}
