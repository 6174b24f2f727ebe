import { useState } from 'react'
import { Avatar } from '../../../packages/ui/avatar.tsx'
import { Tag } from '../../../packages/ui/chip.tsx'
import { DueDate } from '../../../packages/ui/date-field.tsx'
import { useFormat } from '../../../packages/ui/format.tsx'
import { language } from '../../../packages/ui/language.ts'
import { useSignal } from '../../../packages/ui/signal.ts'
import { PriorityIcon, ProgressRing, StatusIcon, TypeIcon } from '../../../packages/ui/work-icons.tsx'
import { type SampleCard, sampleCard, samplesIn } from './samples.ts'

/** The sample words in the language on screen. */
export function useSamples() {
  return samplesIn(useSignal(language))
}

const categories = ['new', 'new', 'active', 'active', 'done'] as const

/** The columns of the sample board. */
export function useGroups() {
  const words = useSamples()
  const [groups] = useState(() =>
    words.statuses.map((name, index) => ({
      id: `status-${index}`,
      name,
      mark: <StatusIcon category={categories[index] ?? 'new'} progress={index === 3 ? 0.7 : 0.3} />,
    })),
  )
  return groups
}

function useCard(id: string): SampleCard {
  return sampleCard(useSamples(), Number(id.slice(5)))
}

/** What stands on a card of the sample board. */
export function CardFace({ id }: { id: string }) {
  const card = useCard(id)
  const words = useSamples()
  const format = useFormat()
  return (
    <>
      <span className="flex h-5 items-center gap-1.5 whitespace-nowrap text-meta text-mute">
        <TypeIcon icon={card.type} />
        <span className="numeric grow">{card.key}</span>
        <PriorityIcon priority={card.priority} />
        <Avatar person={card.person} named nobody={words.nobody} />
      </span>
      <span className="mt-1 line-clamp-2 wrap-anywhere">{card.title}</span>
      <span className="mt-2 flex min-h-5 items-center gap-2">
        <Tag id={card.label}>{card.label}</Tag>
        {card.of > 0 && (
          <span className="numeric inline-flex items-center gap-1 text-meta text-mute">
            <ProgressRing done={card.done} of={card.of} />
            {`${card.done}/${card.of}`}
          </span>
        )}
        {card.due !== null && (
          <span className="ml-auto">
            <DueDate day={format.daysFromToday(card.due)} />
          </span>
        )}
      </span>
    </>
  )
}

/** What stands in a row of the sample list. */
export function RowFace({ id }: { id: string }) {
  const card = useCard(id)
  const words = useSamples()
  const format = useFormat()
  return (
    <>
      <PriorityIcon priority={card.priority} />
      <span className="numeric w-14 shrink-0 text-meta text-mute">{card.key}</span>
      <TypeIcon icon={card.type} />
      <span className="min-w-0 grow truncate">{card.title}</span>
      <span className="max-md:hidden">
        <Tag id={card.label}>{card.label}</Tag>
      </span>
      <span className="flex w-20 shrink-0 justify-end">
        {card.due !== null && <DueDate day={format.daysFromToday(card.due)} />}
      </span>
      <Avatar person={card.person} named nobody={words.nobody} />
    </>
  )
}
