import type { Module } from '../kernel/module.ts'
import { comments } from './comments/module.ts'
import { inbox } from './inbox/module.ts'
import { issues } from './issues/module.ts'
import { people } from './people/module.ts'
import { requests } from './requests/module.ts'
import { spaces } from './spaces/module.ts'

/** The rooms of the house, server side. `web.ts` is its twin for the browser. */
export const rooms: readonly Module[] = [people, spaces, comments, inbox, issues, requests]
