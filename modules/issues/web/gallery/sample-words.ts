import type { Language } from '../../../../packages/ui/language.ts'

const chinese = {
  project: '新产品 X',
  space: '技术部',
  people: ['孙悦', '李娜', '周涛', '郑凯', '冯雪', '秦朗', '吴静', '高源'],
  statuses: ['待规划', '待办', '进行中', '评审中', '已完成'],
  types: ['任务', '故事', '缺陷'],
  labels: ['固件', '应用', '云端', '产线', '测试'],
  titles: [
    '弱网下固件升级到 87% 就卡住',
    '首次开机引导，三步完成绑定',
    '量产线烧录工装验收',
    '试点客户演示环境 2 套',
    '设备分享给家人，按人设置权限',
    '在弱网环境下，固件升级到百分之八十七时进度停住不动，重启设备之后仍然从头开始而不是断点续传，需要人工恢复',
    '断网保留 7 天数据，联网补传',
    '崩溃日志脱敏后再上报',
    '官网接口文档（开放平台）',
    '账号注销与数据删除',
  ],
  description: '市场部 3月15日 拍上市主视觉，要 3 台外观无瑕疵的样机：银色 2 台，石墨灰 1 台。',
  comments: [
    '前两台外观已过，放在 3 楼实验室，随时可以来看。',
    '拍摄改到 15 日上午，12 日下班前送到就来得及。',
  ],
}

const english: typeof chinese = {
  project: 'New product X',
  space: 'Engineering',
  people: [
    'Sun Yue',
    'Li Na',
    'Zhou Tao',
    'Maria-Alexandra Hohenberg-Castellanos',
    'Ana',
    'Lang',
    'Jing',
    'Yuan',
  ],
  statuses: ['Backlog', 'To do', 'In progress', 'In review', 'Done'],
  types: ['Task', 'Story', 'Bug'],
  labels: ['firmware', 'app', 'cloud', 'factory', 'test'],
  titles: [
    'The firmware update stops at 87% on a weak network',
    'First start in three steps',
    'Accept the flashing rig of the line',
    'Two demo environments for the pilot',
    'Share a device with the family, with rights per person',
    'On a weak network the firmware update stops at eighty-seven per cent and begins anew after the device restarts',
    'Keep seven days of data without a network',
    'Clean crash reports before they are sent',
    'API documentation for the open platform',
    'Close an account and delete its data',
  ],
  description:
    'Marketing takes the launch pictures on 15 March and needs three flawless devices: two silver, one grey.',
  comments: [
    'The first two have passed and are in the lab on the third floor.',
    'The shooting moves to the 15th, so the evening of the 12th is early enough.',
  ],
}

export const sampleWords: Readonly<Record<Language, typeof chinese>> = { 'zh-CN': chinese, en: english }
