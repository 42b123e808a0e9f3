/** What a student says of themselves and has confirmed, in JSON Resume's terms; dates are `YYYY` or `YYYY-MM`. */
export interface ConfirmedProfile {
  readonly headline?: string;
  readonly location?: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly education: readonly {
    readonly institution: string;
    readonly studyType?: string;
    readonly area?: string;
    readonly startDate?: string;
    readonly endDate?: string;
    readonly score?: string;
  }[];
  readonly work: readonly {
    readonly name: string;
    readonly position?: string;
    readonly startDate?: string;
    readonly endDate?: string;
    readonly summary?: string;
  }[];
  readonly projects: readonly { readonly name: string; readonly description?: string }[];
}
