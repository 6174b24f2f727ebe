import type { Language } from '../../../packages/ui/language.ts'

/** What the gallery shows in its components; real enough to judge rhythm, length and truncation by. */
const chinese = {
  project: '新产品 X',
  title: '蓝牙配网偶发失败，重试无效',
  longTitle: '在弱网环境下，固件升级到百分之八十七时进度停住不动，重启设备之后仍然从头开始而不是断点续传',
  people: ['孙悦', '李娜', '周涛', '郑凯', '冯雪', '秦朗', '吴静', 'Ana Lopez', '王敏', '高源'],
  departments: ['市场部', '销售部', '技术部', '人力资源部', '客户成功部'],
  statuses: ['待规划', '待办', '进行中', '评审中', '已完成'],
  titles: [
    '弱网下固件升级到 87% 就卡住',
    '首次开机引导，三步完成绑定',
    '量产线烧录工装验收',
    '试点客户演示环境 2 套',
    '设备分享给家人，按人设置权限',
    '断网保留 7 天数据，联网补传',
    '崩溃日志脱敏后再上报',
    '深色模式下绑定二维码扫不出',
    '官网接口文档（开放平台）',
    '应用内查看保修期与序列号',
    '账号注销与数据删除',
    '蓝牙配网改为两步',
  ],
  labels: ['固件', '应用', '云端', '产线', '测试'],
  field: {
    status: '状态',
    assignee: '负责人',
    priority: '优先级',
    due: '截止日期',
    labels: '标签',
    department: '部门',
    original: '原定',
  },
  nobody: '还没有负责人',
  hint: '公开名称，企业里的人都看得到。',
  problem: '这个名称已经有人用了，换一个。',
  name: '项目名称',
  described:
    '市场部 3月15日 拍上市主视觉，要 3 台外观无瑕疵的样机：银色 2 台，石墨灰 1 台。机身不能带试产批次的喷码。',
  verbs: {
    create: '新建',
    save: '保存',
    move: '移动',
    remove: '移除李娜',
    open: '打开',
    undoable: '已移到「评审中」',
  },
  offReason: '已完成的事项不能再改截止日期',
  removing: '她将立即退出所有设备，也看不到任何内容；她写过的东西都会留下。',
  notify: '任务到期前提醒我',
  notifyHint: '提前一天，在收件箱里。',
  acceptance: '外观检查：无划痕、无色差',
  templates: ['市场、销售、技术', '产品、研发、测试', '空白'],
  empty: '把要做的事放到看板上，按状态一列一列往前推。',
  emptyTitle: '还没有事项',
  noPermission: '只有技术部的成员看得到这个项目。',
  relation: '是',
  filtered: '筛出 126 项，共 168 项',
  views: { board: '看板', list: '列表' },
}

const english: typeof chinese = {
  project: 'New product X',
  title: 'Bluetooth pairing fails now and then, retry does not help',
  longTitle:
    'On a weak network the firmware update stops at 87 per cent and, after the device restarts, begins anew instead of going on',
  people: [
    'Ana Lopez',
    'Li Na',
    'Tao Zhou',
    'Kai Zheng',
    'Xue Feng',
    'Lang Qin',
    'Jing Wu',
    '孙悦',
    'Min Wang',
    'Yuan Gao',
  ],
  departments: ['Marketing', 'Sales', 'Engineering', 'People', 'Customer success'],
  statuses: ['Backlog', 'To do', 'In progress', 'In review', 'Done'],
  titles: [
    'Firmware update stops at 87% on a weak network',
    'First start: pair in three steps',
    'Accept the flashing rig of the production line',
    'Two demo environments for pilot customers',
    'Share a device with family, rights by person',
    'Keep 7 days of data offline, send when online',
    'Strip personal data from crash logs before upload',
    'QR code for pairing unreadable in dark mode',
    'Interface reference for the website (open platform)',
    'Show warranty and serial number in the app',
    'Close an account and delete its data',
    'Pair Bluetooth in two steps',
  ],
  labels: ['Firmware', 'App', 'Cloud', 'Line', 'Test'],
  field: {
    status: 'Status',
    assignee: 'Assignee',
    priority: 'Priority',
    due: 'Due date',
    labels: 'Labels',
    department: 'Department',
    original: 'Original',
  },
  nobody: 'Nobody yet',
  hint: 'Everyone in the organisation sees this name.',
  problem: 'This name is taken. Choose another one.',
  name: 'Project name',
  described:
    'Marketing shoots the launch pictures on March 15 and needs three flawless samples: two in silver, one in graphite. No batch print on the body.',
  verbs: {
    create: 'New',
    save: 'Save',
    move: 'Move',
    remove: 'Remove Li Na',
    open: 'Open',
    undoable: 'Moved to In review',
  },
  offReason: 'The due date of a finished issue cannot change',
  removing: 'She is signed out everywhere at once and sees nothing any more. What she wrote stays.',
  notify: 'Remind me before a task is due',
  notifyHint: 'One day ahead, in the inbox.',
  acceptance: 'Look: no scratches, no shade',
  templates: ['Marketing, sales, engineering', 'Product, development, test', 'Blank'],
  empty: 'Put what is to be done on the board and move it along, column by column.',
  emptyTitle: 'No issues yet',
  noPermission: 'Only members of Engineering see this project.',
  relation: 'is',
  filtered: '126 of 168',
  views: { board: 'Board', list: 'List' },
}

export type Samples = typeof chinese

export function samplesIn(language: Language): Samples {
  return language === 'en' ? english : chinese
}

export interface SampleCard {
  id: string
  key: string
  title: string
  label: string
  person: { id: string; name: string } | null
  priority: 'urgent' | 'high' | 'medium' | 'low'
  type: 'task' | 'bug' | 'story'
  due: number | null
  done: number
  of: number
}

const priorities = ['high', 'medium', 'medium', 'low', 'urgent', 'low'] as const
const types = ['task', 'story', 'task', 'bug'] as const

/** The n-th card; the same one each time. */
export function sampleCard(words: Samples, n: number): SampleCard {
  const name = words.people[(n * 7) % words.people.length] ?? ''
  const title = n % 23 === 11 ? words.longTitle : (words.titles[n % words.titles.length] ?? '')
  return {
    id: `card-${n}`,
    key: `X-${n + 100}`,
    title,
    label: words.labels[n % words.labels.length] ?? '',
    person: n % 9 === 4 ? null : samplePerson(name),
    priority: priorities[n % priorities.length] ?? 'medium',
    type: types[n % types.length] ?? 'task',
    due: n % 4 === 3 ? null : (n % 14) - 3,
    done: n % 5,
    of: n % 3 === 0 ? 0 : 4 + (n % 3),
  }
}

export function samplePerson(name: string) {
  return { id: `person ${name}`, name }
}
