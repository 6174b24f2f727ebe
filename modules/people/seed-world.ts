import type { Id } from '../../kernel/ids.ts'
import { type SeedStep, step } from '../../kernel/module.ts'
import { seedId } from '../../kernel/seed.ts'
import { acceptInvite } from './commands/accept-invite.ts'
import { createDepartment } from './commands/create-department.ts'
import { invitePerson } from './commands/invite-person.ts'
import { setHead } from './commands/set-head.ts'
import { setupOrganisation } from './commands/setup-organisation.ts'
import { seed } from './seed.ts'

/** The people of the seed, arrived. */
export function peopleWorld(): readonly SeedStep[] {
  return [
    step(setupOrganisation, seed.setup, { as: seed.chenLi, asSystem: true }),
    step(createDepartment, { id: seed.marketing, name: '市场部' }),
    step(createDepartment, { id: seed.engineering, name: '技术部' }),
    step(createDepartment, { id: seed.sales, name: '销售部' }),
    ...arrival({ id: seed.liNa, name: '李娜', mail: 'li.na', department: seed.marketing, number: 1211 }),
    ...arrival({
      id: seed.wangMin,
      name: '王敏',
      mail: 'wang.min',
      department: seed.marketing,
      number: 1212,
    }),
    ...arrival({
      id: seed.zhouTao,
      name: '周涛',
      mail: 'zhou.tao',
      department: seed.engineering,
      number: 1213,
    }),
    ...arrival({ id: seed.liuQiang, name: '刘强', mail: 'liu.qiang', department: seed.sales, number: 1214 }),
    step(setHead, { department: seed.marketing, person: seed.liNa, head: true }),
    step(setHead, { department: seed.engineering, person: seed.zhouTao, head: true }),
    step(setHead, { department: seed.sales, person: seed.liuQiang, head: true }),
    step(invitePerson, {
      id: seed.maKe,
      invite: seed.invite,
      name: '马可',
      email: 'marco@partner.example',
      kind: 'guest',
    }),
  ]
}

interface Arrival {
  readonly id: Id<'person'>
  readonly name: string
  readonly mail: string
  readonly department: Id<'department'>
  readonly number: number
}

function arrival({ id, name, mail, department, number }: Arrival): SeedStep[] {
  const invite = seedId('invite', number)
  const email = `${mail}@xinghe.example`
  return [
    step(invitePerson, { id, invite, name, email, kind: 'member', department }),
    step(acceptInvite, { invite, person: id, account: `seed-account-${mail}` }, { as: id, asSystem: true }),
  ]
}
