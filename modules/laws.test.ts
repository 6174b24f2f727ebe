import { kernelRoom } from '../kernel/derive/kernel-room.ts'
import { checkLaws } from '../kernel/laws/check-laws.ts'
import { rooms } from './modules.ts'

checkLaws({ modules: [kernelRoom, ...rooms], catalogues: rooms.map(room => room.messages) })
