export const statusCategories = ['new', 'active', 'done'] as const
export type StatusCategory = (typeof statusCategories)[number]

/** Index = the stored number, so that sorting by it puts the urgent first. */
export const priorities = ['urgent', 'high', 'medium', 'low', 'none'] as const
export const noPriority = 4

export const limits = {
  title: 255,
  statusName: 40,
  typeName: 40,
  resolution: 60,
  label: 60,
  labels: 50,
  /** Levels of parents above an issue. */
  depth: 8,
  /** Counts of a board's column stop here: "1,000+". */
  countTo: 1000,
  /** Cards of a column in a board's first answer. */
  window: 50,
} as const

/** Link types are data: a word or two in small letters. */
export const linkTypePattern = /^[a-z][a-z0-9 -]{0,39}$/

export const typeIcons = ['task', 'story', 'bug', 'epic', 'feature', 'requirement', 'milestone'] as const

/** Orders of a list; `-` in front: descending. */
export const issueOrders = ['-number', 'number', '-changedAt', 'dueOn', 'priority'] as const
export type IssueOrder = (typeof issueOrders)[number]
