import type { WebModule } from '../packages/ui/contributions.ts'
import comments from './comments/web/index.tsx'
import inbox from './inbox/web/index.tsx'
import issues from './issues/web/index.tsx'
import people from './people/web/index.tsx'
import requests from './requests/web/index.tsx'
import spaces from './spaces/web/index.tsx'

/** The rooms of the house on the screen, in the order of the rail; the check compares it with `modules.ts`. */
export const rooms: readonly WebModule[] = [inbox, spaces, requests, issues, comments, people]
