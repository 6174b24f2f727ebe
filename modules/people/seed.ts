import { seedId } from '../../kernel/seed.ts'

const directory = seedId('container', 1000)
const chenLi = seedId('person', 1001)
const liNa = seedId('person', 1002)
const wangMin = seedId('person', 1003)
const zhouTao = seedId('person', 1004)
const maKe = seedId('person', 1005)
const liuQiang = seedId('person', 1006)
const newcomer = seedId('person', 1007)
const marketing = seedId('department', 1101)
const engineering = seedId('department', 1102)
const sales = seedId('department', 1103)
const invite = seedId('invite', 1201)
const newInvite = seedId('invite', 1202)

/** 星河科技, small: an owner, three departments with a person or two each, and a guest. */
export const seed = {
  directory,
  chenLi,
  liNa,
  wangMin,
  zhouTao,
  liuQiang,
  maKe,
  marketing,
  engineering,
  sales,
  invite,
  newDepartment: seedId('department', 1109),
  newToken: seedId('token', 1301),
  external: seedId('external', 1401),
  placeholder: seedId('person', 1008),
  setup: {
    name: '星河科技',
    language: 'zh-CN' as const,
    timeZone: 'Asia/Shanghai',
    directory,
    owner: chenLi,
    ownerName: '陈立',
    ownerEmail: 'chen.li@xinghe.example',
    account: 'seed-account-chen-li',
    departments: [],
  },
  /** What differs where the seed itself is set up already. */
  secondSetup: {
    directory: seedId('container', 1009),
    owner: newcomer,
    ownerName: '孙悦',
    ownerEmail: 'sun.yue@xinghe.example',
    account: 'seed-account-sun-yue',
    departments: [{ id: seedId('department', 1108), name: '财务部' }],
  },
  invitation: {
    id: newcomer,
    invite: newInvite,
    name: '孙悦',
    email: 'sun.yue@xinghe.example',
    kind: 'member' as const,
    department: engineering,
  },
  acceptance: {
    invite,
    person: maKe,
    account: 'seed-account-ma-ke',
    name: '马可',
  },
}
