const names = `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado
|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho
|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland
|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska
|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina
|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina
|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
|WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|VI Virgin Islands|GU Guam`;

const codeOf = new Map(
  names.split('|').flatMap((entry) => {
    const [code = '', name = ''] = [entry.slice(0, 2), entry.slice(3).trim().toLowerCase()];
    return [
      [code.toLowerCase(), code],
      [name, code],
    ];
  }),
);

/** "mi", "Michigan", "US-MI" -> "MI"; undefined when it is no state or territory of the US. */
export function readState(cell: string): string | undefined {
  return codeOf.get(cell.trim().toLowerCase().replace(/^us-/, '').replace(/\.$/, ''));
}
