import type { ReactNode } from 'react'
import { Avatar } from '../../../packages/ui/avatar.tsx'
import { Button } from '../../../packages/ui/button.tsx'
import { Chip, DepartmentChip, PersonChip, Tag } from '../../../packages/ui/chip.tsx'
import { Icon } from '../../../packages/ui/icon.tsx'
import { IconButton } from '../../../packages/ui/icon-button.tsx'
import { iconNames } from '../../../packages/ui/icon-names.ts'
import { Kbd } from '../../../packages/ui/kbd.tsx'
import { Banner } from '../../../packages/ui/states/banner.tsx'
import {
  PriorityIcon,
  ProgressRing,
  priorities,
  StatusIcon,
  TypeIcon,
} from '../../../packages/ui/work-icons.tsx'
import { FormSamples } from './form-samples.tsx'
import { OverlaySamples } from './overlay-samples.tsx'
import { useSamples } from './sample-faces.tsx'
import { samplePerson } from './samples.ts'

/** The components that screens are made of, one section each. */
export function Primitives() {
  return (
    <>
      <Part name="Button">
        <Buttons />
      </Part>
      <Part name="Chip">
        <Chips />
      </Part>
      <Part name="Work">
        <WorkIcons />
      </Part>
      <Part name="Field">
        <FormSamples />
      </Part>
      <Part name="Overlay">
        <OverlaySamples />
      </Part>
      <Part name="Banner">
        <Banners />
      </Part>
      <Part name="Type">
        <TypeScale />
      </Part>
      <Part name="Icon">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(128px,1fr))] gap-2">
          {iconNames.map(name => (
            <li key={name} className="flex items-center gap-2 text-meta text-mute">
              <Icon name={name} size={20} className="text-ink" />
              {name}
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="mb-8 border-line border-t pt-4" aria-label={name}>
      <h2 className="mb-3 font-semibold text-title">{name}</h2>
      {children}
    </section>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <div className="mb-3 flex flex-wrap items-center gap-3">{children}</div>
}

const looks = ['primary', 'soft', 'plain', 'quiet', 'outline', 'danger'] as const
const sizes = ['small', 'medium', 'large', 'huge'] as const

function Buttons() {
  const { verbs, offReason } = useSamples()
  return (
    <>
      <Line>
        {looks.map(look => (
          <Button key={look} look={look} icon="plus">
            {verbs.create}
          </Button>
        ))}
      </Line>
      <Line>
        {sizes.map(size => (
          <Button key={size} look="primary" size={size}>
            {verbs.save}
          </Button>
        ))}
        <Button look="primary" busy>
          {verbs.save}
        </Button>
        <Button off={offReason}>{verbs.move}</Button>
      </Line>
      <Line>
        <IconButton icon="dots" label={verbs.open} />
        <IconButton icon="plus" label={verbs.create} keys="c" size="large" />
        <IconButton icon="close" label={verbs.remove} size="small" />
        <IconButton icon="eye" label={verbs.open} on />
        <IconButton icon="edit" label={verbs.move} off={offReason} />
        <Kbd keys="mod+k" />
        <Kbd keys="g i" />
        <Kbd keys="alt+ArrowUp" />
      </Line>
    </>
  )
}

const tones = ['plain', 'line', 'accent', 'danger', 'warn', 'ok', 'info', 'purple'] as const

function Chips() {
  const { people, departments, statuses, labels, nobody } = useSamples()
  return (
    <>
      <Line>
        {tones.map((tone, index) => (
          <Chip key={tone} tone={tone} icon={index % 2 ? 'clock' : undefined}>
            {statuses[index % statuses.length]}
          </Chip>
        ))}
      </Line>
      <Line>
        {people.map(name => (
          <Avatar key={name} person={samplePerson(name)} size={32} named />
        ))}
        <Avatar person={null} size={32} named nobody={nobody} />
      </Line>
      <Line>
        {people.slice(0, 4).map((name, index) => (
          <PersonChip key={name} person={samplePerson(name)} note={departments[index]} />
        ))}
        <PersonChip person={null} nobody={nobody} />
      </Line>
      <Line>
        {departments.map(name => (
          <DepartmentChip key={name} department={{ id: `department ${name}`, name }} />
        ))}
        {labels.map(name => (
          <Tag key={name} id={name}>
            {name}
          </Tag>
        ))}
      </Line>
    </>
  )
}

const types = ['epic', 'feature', 'story', 'task', 'bug', 'idea', 'milestone', 'subtask'] as const

function WorkIcons() {
  return (
    <Line>
      <StatusIcon category="new" named />
      <StatusIcon category="active" named progress={0.3} />
      <StatusIcon category="active" named progress={0.8} />
      <StatusIcon category="done" named />
      {priorities.map(priority => (
        <PriorityIcon key={priority} priority={priority} />
      ))}
      {types.map(type => (
        <TypeIcon key={type} icon={type} name={type} />
      ))}
      {[0, 1, 3, 5].map(done => (
        <ProgressRing key={done} done={done} of={5} />
      ))}
    </Line>
  )
}

function Banners() {
  const { offReason, verbs } = useSamples()
  const action = (
    <Button size="small" look="plain">
      {verbs.open}
    </Button>
  )
  return (
    <div className="grid gap-2">
      <Banner icon="clock" action={action}>
        {offReason}
      </Banner>
      <Banner tone="info" icon="refresh">
        {offReason}
      </Banner>
      <Banner tone="warn" icon="offline">
        {offReason}
      </Banner>
      <Banner tone="danger" icon="alert">
        {offReason}
      </Banner>
    </div>
  )
}

const scale = [
  'text-meta',
  'text-ui',
  'text-body',
  'text-doc',
  'text-title',
  'text-head',
  'text-hero',
] as const

function TypeScale() {
  const { title } = useSamples()
  return scale.map(size => (
    <p key={size} className={size}>
      {title}
    </p>
  ))
}
