import { describe, expect, it } from 'vitest';
import { orderedRules } from '../src/ordered-rules.ts';

describe.each(orderedRules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it('speaks where it should, naming the place and what to write instead', () => {
    const findings = rule.check(rule.speaks);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.path).not.toBe('');
      expect(finding.message.length).toBeGreaterThan(15);
    }
  });

  it('is silent where all is well', () => {
    expect(rule.check(rule.silent)).toEqual([]);
  });
});
