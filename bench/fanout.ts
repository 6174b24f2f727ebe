import { WebSocket } from 'ws'
import type { Case } from './case.ts'
import { residentMb } from './cpu.ts'
import { print, round } from './measure.ts'
import { ask, command, type Stage } from './stage.ts'

/** One command, `size` sockets that listen: how long until the last of them has heard. */
export const fanout: Case = {
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
