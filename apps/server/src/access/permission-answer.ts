import { permissionActionTexts, permissionTexts } from '@muctieu/contract/access/access.texts';
import type { PermissionExplanation } from '@muctieu/contract/access/permission';
import type { Permission, PermissionQuestion, WhyNot } from '@muctieu/domain/organisations/may-person';
import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { publicRole } from '@muctieu/domain/organisations/permission-matrix';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { type Language, languages, say, type Text } from '@muctieu/kernel/text';

/** The answer to «why may I, why may I not», in words. `placeName` absent: anywhere. */
export function explain(
  matrix: PermissionMatrix,
  permission: Permission,
  question: Pick<PermissionQuestion, 'object' | 'action'>,
  where: string | undefined,
): PermissionExplanation {
  const place =
    where === undefined
      ? permissionTexts.whereAnywhere
      : inBoth((l) => say(permissionTexts.whereAt, l, { unit: where }));
  const values = (language: Language) => ({
    action: say(permissionActionTexts[question.action], language),
    object: say(nameOf(matrix.objects, question.object), language),
    where: say(place, language),
  });
  if (permission.kind === 'permitted') {
    const { holding, grant, condition } = permission;
    const scope = nameOf(matrix.scopes, grant.scope);
    const sentence = holding.role === publicRole ? permissionTexts.permittedPublic : permissionTexts.permitted;
    const reasons: Text[] = [];
    if (holding.delegatedBy !== undefined) {
      const lent = {
        name: holding.delegatedBy.name,
        from: formatPlainDate(holding.from),
        until: holding.until === undefined ? '…' : formatPlainDate(holding.until),
      };
      reasons.push(inBoth((l) => say(permissionTexts.permittedLent, l, lent)));
    }
    if (grant.withPurpose) reasons.push(permissionTexts.withPurpose);
    if (condition !== undefined) {
      reasons.push(inBoth((l) => say(permissionTexts.condition, l, { scope: say(scope, l) })));
    }
    if (question.action === 'approve') reasons.push(permissionTexts.separation);
    return {
      permitted: true,
      answer: inBoth((l) =>
        say(sentence, l, {
          ...values(l),
          role: say(nameOf(matrix.roles, holding.role), l),
          unit: holding.placeName,
          scope: say(scope, l),
        }),
      ),
      reasons,
      rolesNeeded: [],
    };
  }
  const reasons = [...reasonsOf(matrix, permission, question)];
  const rolesNeeded = permission.rolesNeeded.map(({ role, scope }) => ({
    role,
    roleName: nameOf(matrix.roles, role),
    scopeName: nameOf(matrix.scopes, scope),
  }));
  const whose = rolesNeeded.length === 0 ? permissionTexts.nobody : inBoth((l) => whoseSentence(rolesNeeded, l));
  const reason = (language: Language) => [...reasons, whose].map((text) => say(text, language)).join(' ');
  return {
    permitted: false,
    answer: inBoth((l) => say(permissionTexts.refused, l, { ...values(l), reason: reason(l) })),
    reasons,
    rolesNeeded,
  };
}

/** The refusal as a problem: the same words. */
export function notPermitted(
  matrix: PermissionMatrix,
  permission: Extract<Permission, { kind: 'refused' }>,
  question: Pick<PermissionQuestion, 'object' | 'action'>,
): Problem {
  const { reasons, rolesNeeded } = explain(matrix, permission, question, undefined);
  const whose = (l: Language) =>
    rolesNeeded.length === 0 ? say(permissionTexts.nobody, l) : whoseSentence(rolesNeeded, l);
  return refusal(
    matrix,
    question,
    inBoth((l) => [...reasons.map((text) => say(text, l)), whose(l)].join(' ')),
  );
}

/** The refusal of records where only a part of them is permitted. */
export function permittedInPart(
  matrix: PermissionMatrix,
  scope: string,
  question: Pick<PermissionQuestion, 'object' | 'action'>,
): Problem {
  const scopeName = nameOf(matrix.scopes, scope);
  return refusal(
    matrix,
    question,
    inBoth((l) => say(permissionTexts.partOnly, l, { scope: say(scopeName, l) })),
  );
}

function refusal(
  matrix: PermissionMatrix,
  { object, action }: Pick<PermissionQuestion, 'object' | 'action'>,
  reason: Text,
): Problem {
  const name = nameOf(matrix.objects, object);
  return {
    code: 'not-permitted',
    values: {
      action: permissionActionTexts[action].vi,
      actionEnglish: permissionActionTexts[action].en,
      object: name.vi,
      objectEnglish: name.en,
      reason: reason.vi,
      reasonEnglish: reason.en,
    },
  };
}

function whoseSentence(needed: PermissionExplanation['rolesNeeded'], language: Language): string {
  const roles = needed.map(({ roleName, scopeName }) =>
    say(permissionTexts.roleNeeded, language, { role: say(roleName, language), scope: say(scopeName, language) }),
  );
  return say(permissionTexts.rolesNeeded, language, { roles: roles.join(', ') });
}

/** One sentence a role; several roles that say the same say it once. */
function reasonsOf(
  matrix: PermissionMatrix,
  permission: Extract<Permission, { kind: 'refused' }>,
  question: Pick<PermissionQuestion, 'object'>,
): readonly Text[] {
  if (permission.reasons.length === 0) return [permissionTexts.noRole];
  const texts = permission.reasons.map((why) =>
    inBoth((language) => whySentence(matrix, why, question.object, language)),
  );
  return texts.filter((text, index) => texts.findIndex((other) => other.vi === text.vi) === index);
}

function whySentence(matrix: PermissionMatrix, why: WhyNot, object: string, language: Language): string {
  const base = {
    role: say(nameOf(matrix.roles, why.holding.role), language),
    unit: why.holding.placeName,
    object: say(nameOf(matrix.objects, object), language),
  };
  switch (why.kind) {
    case 'role-ended':
      return say(permissionTexts.roleEnded, language, { ...base, until: formatPlainDate(why.until) });
    case 'role-not-begun':
      return say(permissionTexts.roleNotBegun, language, { ...base, from: formatPlainDate(why.from) });
    case 'place-outside':
      return say(permissionTexts.placeOutside, language, {
        ...base,
        scope: say(nameOf(matrix.scopes, why.scope), language),
      });
    case 'action-not-granted': {
      if (why.granted.length === 0) return say(permissionTexts.nothingGranted, language, base);
      const granted = [...new Set(why.granted)]
        .map((action) => say(permissionActionTexts[action], language))
        .join(', ');
      return say(permissionTexts.actionNotGranted, language, { ...base, granted });
    }
    default:
      return why satisfies never;
  }
}

/** What the matrix calls it; a code that it does not know stands for itself. */
export function nameOf(list: readonly { readonly code: string; readonly name: Text }[], code: string): Text {
  return list.find((one) => one.code === code)?.name ?? { vi: code, en: code };
}

function inBoth(sayIn: (language: Language) => string): Text {
  const [vi, en] = languages.map(sayIn);
  return { vi: vi ?? '', en: en ?? '' };
}
