import { type IssueOrder, issueOrders } from '../../shared.ts'

const first: IssueOrder = '-number'

/** How the address says that a list is sorted. */
export function readOrder(sort: string | undefined): IssueOrder {
  return issueOrders.find(order => order === sort) ?? first
}

/** As a part of the address; the usual order needs none. */
export function writeOrder(order: IssueOrder): string | null {
  return order === first ? null : order
}
