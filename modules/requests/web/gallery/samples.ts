import { newId } from '../../../../kernel/ids.ts'
import { addDays, dayOf } from '../../../../packages/ui/day.ts'
import type { Language } from '../../../../packages/ui/language.ts'
import type { RequestState } from '../../shared.ts'
import type { Me, RequestRow, Step, WholeRequest } from '../hooks.ts'

const words = {
  'zh-CN': {
    departments: ['市场部', '技术部', '销售部'],
    people: ['李娜', '周涛', '孙悦'],
    titles: [
      '产品参数表（X 系列）',
      '体验版演示账号 50 个',
      '官网接口文档（开放平台）',
      'X 系列实拍样机 3 台',
    ],
    long: '面向经销商与售后服务商的 X 系列全部在售型号的产品参数、测试条件、单位口径与中英文名称对照总表（含停产型号）',
    why: '产品页 3月15日 上线，参数表最晚 3月9日 要。',
    lines: ['覆盖 X1、X1 Pro 两款', '每项参数注明测试条件', '单位统一，中英文一致'],
    reason: '等老化测试结果，工作温度要写实测值。',
    note: '放在项目文件夹，工作温度是昨晚的实测值。',
    returned: '缺第二款的待机功耗。',
  },
  en: {
    departments: ['Marketing', 'Engineering', 'Sales'],
    people: ['Li Na', 'Zhou Tao', 'Sun Yue'],
    titles: ['Data sheet (series X)', '50 demo accounts', 'API documentation', '3 sample devices for photos'],
    long: 'Complete data sheets of every model of series X on sale for dealers and service partners, with test conditions, units and names in both languages',
    why: 'The product page goes live on 15 March; the data sheet is needed by the 9th.',
    lines: [
      'Covers X1 and X1 Pro',
      'Each figure with its test conditions',
      'The same units in both languages',
    ],
    reason: 'The ageing test ends on the 9th; the working temperature must be a measured one.',
    note: 'In the project folder. The working temperature was measured last night.',
    returned: 'The standby power of the second model is missing.',
  },
} as const

const departments = [newId<'department'>(), newId<'department'>(), newId<'department'>()] as const
const people = [newId<'person'>(), newId<'person'>(), newId<'person'>()] as const
const pairId = newId<'pair'>()
const ids = Array.from({ length: 1000 }, () => newId<'request'>())

/** Two departments and a few requests between them, in one language. */
export function samplesIn(language: Language) {
  const said = words[language]
  return { said, departments, people, me: meIn(language) }
}

export const departmentNames = (language: Language) =>
  departments.map((id, index) => ({ id, name: words[language].departments[index] ?? '' }))

export const personNames = (language: Language): ReadonlyMap<string, string> =>
  new Map(people.map((id, index) => [id, words[language].people[index] ?? '']))

function meIn(language: Language): Me {
  return {
    id: people[0],
    name: words[language].people[0],
    email: null,
    kind: 'member',
    language,
    timeZone: 'Asia/Shanghai',
    isOwner: false,
    own: { language: null, timeZone: null },
    organisation: { id: newId(), name: '', directory: newId(), timeZone: 'Asia/Shanghai' },
    groups: [departments[0]],
    departments: [{ id: departments[0], name: words[language].departments[0], head: true }],
  }
}

const states: readonly RequestState[] = [
  'delivered',
  'sent',
  'in_progress',
  'promised',
  'offered',
  'returned',
]

export function sampleRow(language: Language, index: number, given: Partial<RequestRow> = {}): RequestRow {
  const { titles, long } = words[language]
  const state = states[index % states.length] ?? 'sent'
  const today = dayOf(new Date())
  const due = addDays(today, (index % 9) - 2)
  const isReverse = index % 5 === 4
  return {
    id: ids[index % ids.length] ?? newId(),
    pairId,
    key: `Q-${412 + index}`,
    title: index % 7 === 6 ? long : (titles[index % titles.length] ?? ''),
    state,
    askerDepartmentId: departments[isReverse ? 1 : 0],
    answererDepartmentId: departments[isReverse ? 0 : 1],
    askedById: people[isReverse ? 1 : 0],
    answeredById: state === 'sent' ? null : people[isReverse ? 0 : 1],
    handledById: state === 'sent' || state === 'offered' ? null : people[2],
    dueOn: due,
    currentDueOn: index % 3 === 0 && state !== 'offered' ? addDays(due, 3) : due,
    offeredDueOn: state === 'offered' ? addDays(due, 4) : null,
    issueState: state === 'sent' || state === 'offered' ? null : state === 'in_progress' ? 'active' : 'new',
    note: null,
    returns: 0,
    createdAt: momentOf(-8, 1),
    promisedAt: state === 'sent' || state === 'offered' ? null : momentOf(-8, 3),
    deliveredAt: state === 'delivered' ? momentOf(0, 0) : null,
    closedAt: null,
    ...given,
  }
}

/** One request that has seen everything: another day, a return, and a second delivery. */
export function sampleWhole(language: Language): WholeRequest {
  const { said } = samplesIn(language)
  const today = dayOf(new Date())
  const due = addDays(today, -1)
  const request = sampleRow(language, 0, {
    dueOn: due,
    currentDueOn: addDays(due, 3),
    issueState: 'active',
    returns: 1,
    note: said.note,
  })
  return {
    request,
    why: said.why,
    lines: said.lines.map((text, index) => ({ id: newId(), text, failed: index === 1 })),
    renegotiations: [
      {
        id: newId(),
        oldDueOn: due,
        newDueOn: addDays(due, 3),
        reason: said.reason,
        by: people[1],
        at: momentOf(-2, 0),
        answeredBy: people[0],
        outcome: 'agreed',
      },
    ],
    issue: null,
  }
}

export function sampleSteps(language: Language): readonly Step[] {
  const { said } = samplesIn(language)
  const { dueOn, currentDueOn } = sampleWhole(language).request
  const [asker, answerer, handler] = people
  const step = (seq: number, name: string, given: Partial<Step>): Step => ({
    seq,
    object: ids[0] ?? '',
    type: 'request',
    op: 'update',
    container: pairId,
    fields: {},
    veiled: [],
    command: newId(),
    name,
    actor: answerer,
    via: 'web',
    asSystem: false,
    at: momentOf(-8, seq),
    ...given,
  })
  return [
    step(1, 'request.send', { op: 'create', actor: asker }),
    step(2, 'request.take-on', { fields: { state: ['sent', 'promised'], handledById: [null, handler] } }),
    step(3, 'request.follow-issue', { fields: { state: ['promised', 'in_progress'] }, actor: handler }),
    step(4, 'request.offer-date', { fields: { offeredDueOn: [null, currentDueOn] }, at: momentOf(-2, 0) }),
    step(5, 'request.answer-offer', {
      fields: { currentDueOn: [dueOn, currentDueOn] },
      actor: asker,
      at: momentOf(-2, 1),
    }),
    step(6, 'request.deliver', { fields: { note: [null, said.note] }, at: momentOf(-1, 1) }),
    step(7, 'request.return', {
      fields: { note: [said.note, said.returned] },
      actor: asker,
      at: momentOf(-1, 2),
    }),
    step(8, 'request.deliver', { fields: { note: [said.returned, said.note] }, at: momentOf(0, 0) }),
  ]
}

function momentOf(days: number, hours: number): string {
  return new Date(Date.now() + days * 86_400_000 + hours * 3_600_000).toISOString()
}
