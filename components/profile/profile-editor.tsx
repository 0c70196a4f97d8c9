// A whole profile to fill in, part after part: the one that is kept, or one that an import proposes.
import { ContactPart } from './contact-part';
import { EducationPart } from './education-part';
import { HeadlinePart } from './headline-part';
import type { PartProps } from './part';
import { ProjectsPart } from './projects-part';
import { SkillsPart } from './skills-part';
import { WishesPart } from './wishes-part';
import { WorkPart } from './work-part';

export function ProfileEditor(props: PartProps) {
  return (
    <>
      {!props.isLocked && <ContactPart {...props} />}
      <HeadlinePart {...props} />
      <WorkPart {...props} />
      <EducationPart {...props} />
      <SkillsPart {...props} />
      <WishesPart {...props} />
      <ProjectsPart {...props} />
    </>
  );
}
