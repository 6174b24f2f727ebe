import '../../packages/ui/theme.css'
import { rooms } from '../../modules/web.ts'
import { openLive } from './open-live.ts'
import { startShell } from './shell/start-shell.tsx'

// Not awaited here: what is fetched meanwhile imports this file, and would wait for its end.
void startShell({ rooms, ...openLive() })
