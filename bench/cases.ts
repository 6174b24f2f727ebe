import { WebSocket } from 'ws'
import { newId } from '../kernel/ids.ts'
import { rankOfNumber } from '../kernel/rank.ts'
import { residentMb } from './cpu.ts'
import { fill } from './fill.ts'
import { compare, print, round } from './measure.ts'
import { ask, type Stage } from './stage.ts'

export interface Case {
  readonly name: string
  run(stage: Stage, sizes: readonly number[]): Promise<void>
}

const cookieAt = ({ cookies }: Stage, worker: number): string => cookies[worker % cookies.length] ?? ''
const command = (stage: Stage, worker: number, { name, body }: { name: string; body: unknown }) =>
  ask(`${stage.url}/api/v1/${name}`, { method: 'POST', cookie: cookieAt(stage, worker), body })

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

/** Sixteen at once drop cards at one spot. Counts the rows that PostgreSQL wrote. */
const move: Case = {
  name: 'move',
  async run(stage, sizes) {
    for (const size of sizes) {
      await fill(stage, size)
      const rows = await stage.sql('select id from issues.issue order by number limit 400')
      const ids = rows.map(row => String(row.id))
      const updates = async () =>
        Number(
          (
            await stage.sql(
              `select n_tup_upd as n from pg_stat_user_tables where relname = 'issue' and schemaname = 'issues'`,
            )
          )[0]?.n,
        )
      let moves = 0
      const ours = {
        pid: stage.appPid,
        async once(worker: number) {
          moves += 1
          const body = {
            issue: ids[moves % ids.length],
            status: stage.status[1],
            rank: `${rankOfNumber(7)}${moves}V`,
          }
          await command(stage, worker, { name: 'issue.move', body })
        },
      }
      const raw = {
        pid: stage.rawPid,
        async once() {
          await ask(`${stage.rawUrl}/create`, {
            method: 'POST',
            body: {
              project: stage.project,
              status: stage.status[1],
              rank: rankOfNumber(moves),
              title: 'Moved',
            },
          })
        },
      }
      await stage.sql('select pg_stat_clear_snapshot()')
      const before = await updates()
      const measured = await compare(stage, { ours, raw }, { conc: 16 })
      await new Promise(resolve => setTimeout(resolve, 1500))
      print({
        case: 'move',
        size,
        conc: 16,
        rowsPerMove: round(((await updates()) - before) / moves),
        ...measured,
      })
    }
  },
}

/** One command, `size` sockets that listen: how long until the last of them has heard. */
const fanout: Case = {
  name: 'fanout',
  async run(stage) {
    for (const size of [10, 100, 700]) {
      const perPerson = Math.ceil(size / stage.cookies.length)
      const sockets = await Promise.all(
        Array.from({ length: size }, (_, index) =>
          listen(stage, { cookie: stage.cookies[Math.floor(index / perPerson)] ?? '', isRaw: false }),
        ),
      )
      const raws = await Promise.all(
        Array.from({ length: size }, () => listen(stage, { cookie: '', isRaw: true })),
      )
      const ours: number[] = []
      const raw: number[] = []
      for (let round = 0; round < 40; round++) {
        const title = `Told ${size} ${round}`
        const heard = Promise.all(sockets.map(socket => socket.hears(title)))
        const begun = performance.now()
        await command(stage, 0, {
          name: 'issue.create',
          body: { project: stage.project, title, status: stage.status[0], type: stage.type },
        })
        await heard
        ours.push(performance.now() - begun)
        const rawHeard = Promise.all(raws.map(socket => socket.hears(title)))
        const rawBegun = performance.now()
        await ask(`${stage.rawUrl}/create`, {
          method: 'POST',
          body: { project: stage.project, status: stage.status[0], rank: 'a0', title },
        })
        await rawHeard
        raw.push(performance.now() - rawBegun)
        await new Promise(resolve => setTimeout(resolve, 30))
      }
      const at = (times: number[], part: number) =>
        round(times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0)
      print({
        case: 'fanout',
        size,
        n: ours.length,
        p50: at(ours, 0.5),
        p95: at(ours, 0.95),
        rawP50: at(raw, 0.5),
        rawP95: at(raw, 0.95),
        rss: residentMb(stage.appPid),
      })
      for (const socket of [...sockets, ...raws]) socket.close()
    }
  },
}

interface Ear {
  hears(title: string): Promise<void>
  close(): void
}

function listen(stage: Stage, { cookie, isRaw }: { cookie: string; isRaw: boolean }): Promise<Ear> {
  const base = isRaw ? stage.rawUrl : `${stage.url}/live`
  const socket = new WebSocket(base.replace('http', 'ws'), {
    headers: isRaw ? {} : { cookie, origin: stage.url },
  })
  let wanted: { title: string; done: () => void } | null = null
  return new Promise((resolve, reject) => {
    const ear: Ear = {
      hears: title =>
        new Promise(done => {
          wanted = { title: `"${title}"`, done }
        }),
      close: () => socket.terminate(),
    }
    socket.on('error', reject)
    socket.on('open', () => {
      if (isRaw) resolve(ear)
      else socket.send(JSON.stringify({ t: 'sub', s: stage.project, since: Number.MAX_SAFE_INTEGER, n: 1 }))
    })
    socket.on('message', data => {
      const text = String(data)
      if (text.includes('"live":')) resolve(ear)
      if (wanted === null || !text.includes(wanted.title)) return
      wanted.done()
      wanted = null
    })
  })
}

/** One socket that counts every change of the project, told one by one or summed up. */
async function countChanges(stage: Stage) {
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/live`, {
    headers: { cookie: cookieAt(stage, 0), origin: stage.url },
  })
  const at = JSON.parse(await ask(`${stage.url}/api/v1/person.me`, { cookie: cookieAt(stage, 0) })).at
  let count = 0
  let last = at
  await new Promise<void>(resolve => {
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
