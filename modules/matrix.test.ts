import { kernelRoom } from '../kernel/derive/kernel-room.ts'
import { checkMatrix } from '../kernel/laws/matrix.ts'
import { rooms } from './modules.ts'

checkMatrix({ modules: [kernelRoom, ...rooms] })
