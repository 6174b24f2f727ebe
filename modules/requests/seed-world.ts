import { type SeedStep, step } from '../../kernel/module.ts'
import { sendRequest } from './commands/send-request.ts'
import { seed } from './seed.ts'

export function requestsWorld(): readonly SeedStep[] {
  const request = {
    id: seed.request,
    from: seed.marketing,
    to: seed.engineering,
    title: '产品参数表（X 系列）',
    why: '产品页 3月15日 上线，参数表最晚 3月9日 要。',
    due: '2027-03-09',
    lines: ['覆盖 X1、X1 Pro 两款', '每项参数注明测试条件', '单位统一，中英文一致'],
  }
  return [step(sendRequest, request, { as: seed.liNa })]
}
