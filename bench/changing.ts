import { between } from '../kernel/rank.ts'
import { ask } from './ask.ts'
import { command, cookieAt, type Stage } from './stage.ts'

/** Does `work` while so many changes a second of cards on screen come in through the API; says how many came. */
export async function changing<T>(
  stage: Stage,
  perSecond: number,
  work: () => Promise<T>,
): Promise<{ result: T; perSecond: number }> {
  const cards = await cardsOf(stage)
  const begun = performance.now()
  const sent: Promise<unknown>[] = []
  let trouble: unknown = null
  let done = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1000) * perSecond)
    while (sent.length < due) {
      const change = command(stage, sent.length, changeOf(stage, cards, sent.length)).then(
        () => {
          done += 1
        },
        (error: unknown) => {
          trouble ??= error
        },
      )
      sent.push(change)
    }
  }, 5)
  const result = await work().finally(() => clearInterval(timer))
  const taken = (performance.now() - begun) / 1000
  const came = done / taken
  await Promise.all(sent)
  if (trouble !== null) throw trouble
  return { result, perSecond: came }
}

interface Card {
  readonly id: string
  readonly statusId: string
  readonly rank: string
}

async function cardsOf(stage: Stage): Promise<readonly Card[]> {
  const url = `${stage.url}/api/v1/issue.board?project=${stage.project.id}`
  const { data } = JSON.parse(await ask(url, { cookie: cookieAt(stage, 0) }))
  return data.groups.flatMap((group: { rows: Card[] }) => group.rows.slice(0, 12))
}

/** In turn: another title, another place near the top of its column, a new card. */
function changeOf({ project }: Stage, cards: readonly Card[], n: number) {
  const card = cards[Math.floor(n / 3) % cards.length]
  if (card === undefined) throw new Error('a board without cards')
  if (n % 3 === 0) return { name: 'issue.edit', body: { issue: card.id, title: `Changed ${n}` } }
  const rank = between(null, card.rank)
  if (n % 3 === 1) return { name: 'issue.move', body: { issue: card.id, status: card.statusId, rank } }
  return { name: 'issue.create', body: { project: project.id, title: `Came ${n}` } }
}
