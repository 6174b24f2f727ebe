import { digestOf } from './digest.ts'

/** What a person of another system is called among our marks: a digest, since names stand in the person's own row alone. */
export const personKey = (name: string): string => `person:${digestOf(name)}`
