export const limits = { spaceName: 60, projectName: 80, projectKey: 10 } as const

/** 2 to 10 capital letters and digits, a letter first: ARROW, X1. */
export const projectKeyPattern = /^[A-Z][A-Z0-9]{1,9}$/
