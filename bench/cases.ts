import { WebSocket } from 'ws'
import { newId } from '../kernel/ids.ts'
import { rankOfNumber } from '../kernel/rank.ts'
import type { Case } from './case.ts'
import { residentMb } from './cpu.ts'
import { fanout } from './fanout.ts'
import { fill } from './fill.ts'
import { compare, print } from './measure.ts'
import { move } from './move.ts'
import { ask, command, cookieAt, type Stage } from './stage.ts'

const start: Case = {
  name: 'start',
  async run(stage) {
    print({ case: 'start', size: 0, ms: stage.startMs, rss: residentMb(stage.appPid) })
  },
}

/** Sixteen persons create; one socket counts that every one of them is told. */
const create: Case = {
  name: 'create',
  async run(stage) {
    const counter = await countChanges(stage)
    for (const conc of [1, 16, 64]) {
      const before = counter.count()
      let made = 0
      const [status] = stage.status
      const ours = {
        pid: stage.appPid,
        async once(worker: number) {
          made += 1
          const body = {
            id: newId(),
            project: stage.project,
            title: `Made ${made}`,
            status,
            type: stage.type,
          }
          await command(stage, worker, { name: 'issue.create', body })
        },
      }
      const raw = {
        pid: stage.rawPid,
        async once() {
          await ask(`${stage.rawUrl}/create`, {
            method: 'POST',
            body: { project: stage.project, status, rank: rankOfNumber(made), title: `Made ${made}` },
          })
        },
      }
      const measured = await compare(stage, { ours, raw }, { conc })
      await counter.until(before + made)
      print({ case: 'create', conc, ...measured, rss: residentMb(stage.appPid) })
    }
    counter.close()
  },
}

const list: Case = {
  name: 'list',
  async run(stage, sizes) {
    for (const size of sizes) {
      await fill(stage, size)
      const path = `${stage.url}/api/v1/issue.list?project=${stage.project}`
      const ours = {
        pid: stage.appPid,
        once: async (worker: number) => void (await ask(path, { cookie: cookieAt(stage, worker) })),
      }
      const rawPath = `${stage.rawUrl}/list?project=${stage.project}&workspace=${stage.workspace}`
      const raw = { pid: stage.rawPid, once: async () => void (await ask(rawPath)) }
      print({ case: 'list', size, conc: 16, ...(await compare(stage, { ours, raw }, { conc: 16 })) })
    }
  },
}

const board: Case = {
  name: 'board',
  async run(stage, sizes) {
    for (const size of sizes) {
      await fill(stage, size)
      const path = `${stage.url}/api/v1/issue.board?project=${stage.project}`
      const ours = {
        pid: stage.appPid,
        once: async () => void (await ask(path, { cookie: cookieAt(stage, 0) })),
      }
      const rawPath = `${stage.rawUrl}/list?project=${stage.project}&workspace=${stage.workspace}`
      const raw = { pid: stage.rawPid, once: async () => void (await ask(rawPath)) }
      const bytes = (await ask(path, { cookie: cookieAt(stage, 0) })).length
      print({ case: 'board', size, conc: 1, bytes, ...(await compare(stage, { ours, raw }, { conc: 1 })) })
    }
  },
}

/** One socket that counts every change of the project, told one by one or summed up. */
async function countChanges(stage: Stage) {
  const at = JSON.parse(await ask(`${stage.url}/api/v1/person.me`, { cookie: cookieAt(stage, 0) })).at
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/live`, {
    headers: { cookie: cookieAt(stage, 0), origin: stage.url },
  })
  let count = 0
  let last = at
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ t: 'sub', s: stage.project, since: at, n: 1 })))
    socket.on('message', data => {
      const frame = JSON.parse(String(data))
      if (frame.live !== undefined) resolve()
      if (frame.t === 'log') for (const change of frame.ch) if (change.seq > last) count += 1
      if (frame.t === 'sum') count += frame.n
      if (frame.to !== undefined && frame.s === stage.project) last = Math.max(last, frame.to)
    })
  })
  return {
    count: () => count,
    close: () => socket.terminate(),
    async until(wanted: number) {
      const late = Date.now() + 10_000
      while (count < wanted) {
        if (Date.now() > late) throw new Error(`${wanted - count} changes were never told`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    },
  }
}

export const cases: readonly Case[] = [start, create, list, board, move, fanout]
