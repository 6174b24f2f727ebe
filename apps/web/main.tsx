import '../../packages/ui/theme.css'
import { rooms } from '../../modules/web.ts'
import { openLive } from './open-live.ts'
import { startShell } from './shell/start-shell.tsx'

await startShell({ rooms, ...openLive() })
