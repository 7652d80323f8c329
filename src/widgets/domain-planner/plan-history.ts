import type { Plan } from '../../domain/plan/plan.ts';

const most = 200;

/** Plans that can be undone and redone. Typing in one field counts as one change. */
export class PlanHistory {
  private past: Plan[] = [];
  private future: Plan[] = [];
  private last = '';
  current: Plan;

  constructor(plan: Plan) {
    this.current = plan;
  }

  /** Makes a plan the current one. Changes with the same `key` one after the other are one step; '' is always a step of its own. */
  push(plan: Plan, key: string): void {
    if (key === '' || key !== this.last) this.past.push(this.current);
    if (this.past.length > most) this.past.shift();
    this.last = key;
    this.future = [];
    this.current = plan;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  undo(): void {
    this.move(this.past, this.future);
  }

  redo(): void {
    this.move(this.future, this.past);
  }

  private move(from: Plan[], to: Plan[]): void {
    const plan = from.pop();
    if (!plan) return;
    to.push(this.current);
    this.current = plan;
    this.last = '';
  }
}
