// Generated from openapi/openapi.json by "npm run gen"; do not edit.
export interface paths {
    "/actuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nodes whose figures the caller's unit enters as their data owner; what is due first comes first. */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Of a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description `true`: of what the caller carries. */
                    mine?: boolean;
                    /** @description Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait. */
                    reminded?: boolean;
                    /** @description Of a data owner's nodes: `true` leaves those without an actual value. */
                    unmeasured?: boolean;
                    /** @description Of nodes: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description Of nodes: planned for this day or later. */
                    due_from?: string;
                    /** @description Of nodes: planned for this day or earlier. */
                    due_to?: string;
                    /** @description Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in. */
                    state?: string;
                    /** @description Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`. */
                    by?: string;
                    /** @description Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued. */
                    of?: string;
                    /** @description Of a board: `true` tells each month's apart. */
                    monthly?: boolean;
                    /** @description Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_ListedNode"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by part of their name or account, to ask the log about; closed accounts too. */
        get: {
            parameters: {
                query?: {
                    /** @description Part of a name or account. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The first of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditActors"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed checkpoints, latest first. */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description At most 200. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The checkpoints */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogPage_Checkpoint"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of the log, latest first. */
        get: {
            parameters: {
                query?: {
                    /** @description About this kind of object. */
                    object_kind?: string;
                    /** @description About this object. */
                    object_id?: string;
                    /** @description By this person, or under a post that they lent. */
                    person_id?: string;
                    /** @description Of this action. */
                    action?: string;
                    /** @description Not before this instant, RFC 3339. */
                    from?: string;
                    /** @description Not after this instant, RFC 3339. */
                    to?: string;
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description At most 200. */
                    limit?: number;
                    /** @description Of a file: `xlsx` (the default) or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The events */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogPage_AuditEvent"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events as a file: exactly what the filter shows, at most 20,000. */
        get: {
            parameters: {
                query?: {
                    /** @description About this kind of object. */
                    object_kind?: string;
                    /** @description About this object. */
                    object_id?: string;
                    /** @description By this person, or under a post that they lent. */
                    person_id?: string;
                    /** @description Of this action. */
                    action?: string;
                    /** @description Not before this instant, RFC 3339. */
                    from?: string;
                    /** @description Not after this instant, RFC 3339. */
                    to?: string;
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description At most 200. */
                    limit?: number;
                    /** @description Of a file: `xlsx` (the default) or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove that the log only grew between two sizes. */
        get: {
            parameters: {
                query: {
                    /** @description Size of the smaller log. */
                    old: number;
                    /** @description Size of the larger log. */
                    new: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proof */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsistencyProof"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/proofs/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prove an event against the latest checkpoint; 404 until one covers it. */
        get: {
            parameters: {
                query: {
                    /** @description The event. */
                    event_id: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proof */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InclusionProof"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many nodes of approved plans, or issued indicators, stand in which light, of those that the caller may see, by
         *     whatever `by` names; an indicator's month is that of its deadline.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Of a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description `true`: of what the caller carries. */
                    mine?: boolean;
                    /** @description Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait. */
                    reminded?: boolean;
                    /** @description Of a data owner's nodes: `true` leaves those without an actual value. */
                    unmeasured?: boolean;
                    /** @description Of nodes: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description Of nodes: planned for this day or later. */
                    due_from?: string;
                    /** @description Of nodes: planned for this day or earlier. */
                    due_to?: string;
                    /** @description Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in. */
                    state?: string;
                    /** @description Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`. */
                    by?: string;
                    /** @description Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued. */
                    of?: string;
                    /** @description Of a board: `true` tells each month's apart. */
                    monthly?: boolean;
                    /** @description Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The board */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Board"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was due by each month of a year, and what was handed in, of the nodes that the caller may see. */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Of a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description `true`: of what the caller carries. */
                    mine?: boolean;
                    /** @description Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait. */
                    reminded?: boolean;
                    /** @description Of a data owner's nodes: `true` leaves those without an actual value. */
                    unmeasured?: boolean;
                    /** @description Of nodes: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description Of nodes: planned for this day or later. */
                    due_from?: string;
                    /** @description Of nodes: planned for this day or earlier. */
                    due_to?: string;
                    /** @description Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in. */
                    state?: string;
                    /** @description Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`. */
                    by?: string;
                    /** @description Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued. */
                    of?: string;
                    /** @description Of a board: `true` tells each month's apart. */
                    monthly?: boolean;
                    /** @description Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The course of the year */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Trend"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year's working-day calendar. */
        get: {
            parameters: {
                query: {
                    /** @description Of this year, from 2000 to 2199. */
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The year's calendar */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * List a day as a holiday or as a working weekend. Without `If-Match` the day is entered (428 when it is listed
         *     already); with the version it was read at it is changed.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match"?: string | null;
                };
                path: {
                    /** @description The day, such as 2026-10-01 */
                    date: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarDayInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarDay"];
                    };
                };
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarDay"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take a day off the list: it goes by its weekday again. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The day, such as 2026-10-01 */
                    date: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Off the list */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The programs that have accounts: a handful, whole. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Latest first, revoked ones too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_ApiClient"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Enter a program. It holds no post: the security administrator grants those to its account. The secret stands in this
         *     one answer and is kept nowhere: a repeated request gets the same program without it.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApiClient"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClientSecret"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A program. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The program */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The program */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClient"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change what a program may do. Its tokens obey with their next request. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version that the change was made on */
                    "If-Match": string;
                };
                path: {
                    /** @description The program */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApiClientInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClient"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Revoke a program for good. Its tokens are worth nothing from now on. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version that the caller saw */
                    "If-Match": string;
                };
                path: {
                    /** @description The program */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a program another secret. The present one and the tokens it got are worth nothing from now on; the new one stands
         *     in this one answer.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The program */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Rotated */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiClientSecret"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who lends what to whom. */
        get: {
            parameters: {
                query?: {
                    /** @description Lent by or to this person. */
                    person_id?: string;
                    /** @description Of posts of this role. */
                    role?: string;
                    /** @description `future`, `holding` or `ended`. */
                    state?: string;
                    /** @description Fields `from_on`, `to_on`; `-` for descending. Latest entered first without it. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of loans */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Delegation"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Lend a post of one's own to another person for a time. The borrower names the loan in `X-On-Behalf`; what is done so
         *     is logged under both names. Nobody is lent what they could not hold, and nobody lends on what is lent to them.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewLoanInput"];
                };
            };
            responses: {
                /** @description Lent */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delegation"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/borrowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whom one may lend a post to: the first 20 with an open account, by name. */
        get: {
            parameters: {
                query: {
                    /** @description Part of a name, or a whole account. */
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Those found */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Borrower"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a loan at once: its lender, its borrower, or whoever ends posts. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The loan */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LoanEndInput"];
                };
            };
            responses: {
                /** @description Ended */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delegation"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file. It is the caller's alone until it is attached, and swept after a day if it never is. The same key with
         *     the same name and content gets the same file again.
         */
        post: {
            parameters: {
                query: {
                    /** @description The file's name with its ending, which the content must agree with; at most 200 characters. */
                    name: string;
                };
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description The content, at most 100 MB unless the site says otherwise */
            requestBody: {
                content: {
                    "application/octet-stream": number[];
                };
            };
            responses: {
                /** @description Received */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A content, to be saved. It is seen by its uploader while it is loose, and by whoever may read what it is attached to. */
        get: {
            parameters: {
                query?: {
                    /** @description `inline` to show a jpg, png or pdf instead of saving it; other kinds are saved all the same. */
                    view?: string;
                };
                header?: never;
                path: {
                    /** @description SHA-256 of the content, in hexadecimal */
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The content */
                200: {
                    headers: {
                        "Content-Disposition"?: string;
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description The copy that the client has is good */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{sha256}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where else a content is used. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description SHA-256 of the content, in hexadecimal */
                    sha256: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The uses */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceUses"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an extension that another person filed: what fell due during the outage moves. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The extension */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecisionInput"];
                };
            };
            responses: {
                /** @description Confirmed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Extension"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an extension that another person filed: nothing moves. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The extension */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecisionInput"];
                };
            };
            responses: {
                /** @description Refused */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Extension"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an extension that one filed oneself, before a second person decides. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The extension */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecisionInput"];
                };
            };
            responses: {
                /** @description Taken back */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Extension"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds, held or will hold what. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this role. */
                    role?: string;
                    /** @description Over this unit or in it. */
                    unit_id?: string;
                    /** @description Over this supervision group or leader's seat. */
                    portfolio_id?: string;
                    /** @description Held by this person. */
                    person_id?: string;
                    /** @description `awaiting` the second administrator, `future`, `holding`, `ended` (refused ones too) or `refused`. */
                    state?: string;
                    /** @description Fields `person`, `role`, `unit`, `from_on`; `-` for descending. Latest entered first without it. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of grants */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Grant"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Give a person a post. A sensitive one (the office, the secretary, the administrators, the organisation department)
         *     waits for a second administrator's consent. What must never meet in one person is refused, also for days to come and
         *     through loans: the fault names both posts.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewGrantInput"];
                };
            };
            responses: {
                /** @description Given */
                201: {
                    headers: {
                        ETag?: string;
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grant"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds, is lent, waits for or will hold posts that must never meet, by name. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_PostConflict"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A grant. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The grant */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The grant */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grant"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent to a sensitive grant that another administrator gave to a third person: then it holds.
         *     409 when it waits for nobody any more.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The grant */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConsentInput"];
                };
            };
            responses: {
                /** @description Written down */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grant"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a post with a last day. One that waits for consent, or begins later, never begins. Loans of it end with it. The
         *     last administrator of a kind stays.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The grant */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GrantEndInput"];
                };
            };
            responses: {
                /** @description Ended */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grant"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a sensitive grant that another administrator gave to a third person: it never holds.
         *     409 when it waits for nobody any more.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The grant */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RefusalInput"];
                };
            };
            responses: {
                /** @description Written down */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Grant"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It does */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink a person's identity. It opens the account no more; sessions that it opened go on. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The identity */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Unlinked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger (一本帐). */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description From this document. */
                    source_id?: string;
                    /** @description Citing this item. */
                    source_item_id?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Led by a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Led by a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description With this unit working along. */
                    co_unit_id?: string;
                    /** @description In this state. */
                    state?: string;
                    /** @description Issued, and in this light: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description `numeric` or `milestone`. */
                    kind?: string;
                    /** @description Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                    /** @description Of an export: `xlsx` or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the ledger */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_ListedIndicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Draft an indicator. The same `Idempotency-Key` and body give the same answer again and no second row. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewIndicatorInput"];
                };
            };
            responses: {
                /** @description Drafted */
                201: {
                    headers: {
                        ETag?: string;
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of a year's issued indicators wait for the caller's acknowledgement; of a closed year none. */
        get: {
            parameters: {
                query: {
                    /** @description Of this year. */
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AcknowledgementSummary"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Acknowledge one or several issued indicators, in every place of the caller's that waits for nobody else: all or none.
         *     Each that cannot be is named at its place. The indicators stay at their versions.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorEntries"];
                };
            };
            responses: {
                /** @description Acknowledged */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give several indicators to another section or person of their lead unit: all or none. Each that cannot be given is
         *     named at its place.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentsInput"];
                };
            };
            responses: {
                /** @description In their hands */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger as a file: exactly what the filtered, sorted table shows, all pages. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description From this document. */
                    source_id?: string;
                    /** @description Citing this item. */
                    source_item_id?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Led by a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Led by a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description With this unit working along. */
                    co_unit_id?: string;
                    /** @description In this state. */
                    state?: string;
                    /** @description Issued, and in this light: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description `numeric` or `milestone`. */
                    kind?: string;
                    /** @description Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                    /** @description Of an export: `xlsx` or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file of targets as source documents, items and draft indicators: all rows or none. A large file is entered by
         *     a job.
         */
        post: {
            parameters: {
                query: {
                    /** @description For this year; rows of others are left alone. */
                    year: number;
                    /** @description `dry_run` or `commit`. */
                    mode: string;
                };
                header?: {
                    /** @description Needed to commit; 8 to 100 characters */
                    "Idempotency-Key"?: string | null;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            responses: {
                /** @description What was or would be done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description To be done by a job, as more than 200 rows are */
                202: {
                    headers: {
                        /** @description The job */
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/import/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file to fill in for an import: headings, an example, lists to choose from, an explanation. */
        get: {
            parameters: {
                query: {
                    /** @description To be filled in for this year. */
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An xlsx file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger in numbers, by kind of source too: the same filters as the list, order and page left aside. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description From this document. */
                    source_id?: string;
                    /** @description Citing this item. */
                    source_item_id?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Led by a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Led by a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description With this unit working along. */
                    co_unit_id?: string;
                    /** @description In this state. */
                    state?: string;
                    /** @description Issued, and in this light: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description `numeric` or `milestone`. */
                    kind?: string;
                    /** @description Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                    /** @description Of an export: `xlsx` or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerSummary"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger adds up to: the same filters as the list, order and page left aside. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description From this document. */
                    source_id?: string;
                    /** @description Citing this item. */
                    source_item_id?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Led by a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Led by a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description With this unit working along. */
                    co_unit_id?: string;
                    /** @description In this state. */
                    state?: string;
                    /** @description Issued, and in this light: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description `numeric` or `milestone`. */
                    kind?: string;
                    /** @description Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                    /** @description Of an export: `xlsx` or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LedgerTotals"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the weights of several drafts: all or none. Each that cannot be changed is named at its place. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WeightsInput"];
                };
            };
            responses: {
                /** @description Weighed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator. The `ETag` is its version. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The indicator */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a draft. `If-Match` carries the version it was read at: 428 without, 412 when it has moved on. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acknowledged an issued indicator, level by level, and who has not. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its addressees */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Acknowledgements"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an indicator to another section or person of its lead unit, in any stage but `withdrawn`. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DutyInput"];
                };
            };
            responses: {
                /** @description In their hands */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/baselines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an indicator was issued with, frozen: the first first, always one page; none before it is issued. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its baselines */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Baseline"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of an indicator, in the order of upload: at most 50. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The files */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Attach a loose file of one's own to an indicator. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachFile"];
                };
            };
            responses: {
                /** @description Attached */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file off an indicator. It stays in the record, and its content with it. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                    /** @description The file */
                    file_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken off */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/group-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first review, by the supervision group: five questions, then pass or return. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GroupReviewInput"];
                };
            };
            responses: {
                /** @description Decided */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed on an indicator, by whom and why; latest first. */
        get: {
            parameters: {
                query?: {
                    /** @description `next_cursor` of the page before. */
                    cursor?: string;
                    /** @description At most 200. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogPage_AuditEvent"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/leader-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second review, by the leader in charge: pass, raise the target, or return. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeaderReviewInput"];
                };
            };
            responses: {
                /** @description Decided */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/node-plan/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a node plan that another person handed in: it is locked, and changes by adjustment only. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The plan's version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Locked */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorNodes"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/node-plan/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans to begin with: templates by type of task, and last year's. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proposals */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodePlanProposals"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/node-plan/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a node plan to its unit, with remarks on its nodes. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The plan's version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodePlanReturn"];
                };
            };
            responses: {
                /** @description With its unit */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorNodes"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/node-plan/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a node plan in: it goes to the supervision group. Everything that it lacks is named. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The plan's version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description With the group */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorNodes"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator's node plan: the dated steps on the way to it. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The plan */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorNodes"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Write an issued indicator's node plan, whole, while its unit drafts it. It may be incomplete until it is handed in. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The plan's version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodePlanInput"];
                };
            };
            responses: {
                /** @description As it stands */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorNodes"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator's way through the review: who handed it in and who decided what, with every raise. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its steps */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewTrail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a draft, or what was returned, in for review: it goes to the supervision group. Everything that it lacks is named. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description With the group */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/year-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an indicator's year ends with: its unit's summary and its data owner's figure, each null until it is there. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What there is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearEnd"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/year-end/actual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Enter what an indicator reached in its year, as its data owner. Without `If-Match` it is entered for the first time (428
         *     when it has been); with the version it was read at it is corrected.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match"?: string | null;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FinalActualInput"];
                };
            };
            responses: {
                /** @description Corrected */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearEnd"];
                    };
                };
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearEnd"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/year-end/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what was reached and what is left of an indicator at the end of its year. Without `If-Match` it is said for the first
         *     time (428 when it has been); with the version it was read at it is rewritten.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match"?: string | null;
                };
                path: {
                    /** @description The indicator */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WrittenText"];
                };
            };
            responses: {
                /** @description Rewritten */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearEnd"];
                    };
                };
                /** @description Written */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearEnd"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own jobs, latest first. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this kind. */
                    kind?: string;
                    /** @description `true` for those that have not ended, `false` for those that have. */
                    open?: boolean;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of jobs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Job"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own job: its state, how far it has come, and what came of it. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The job */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The job */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel one's own job: nothing of it is written. 409 when it ended first. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The job */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Cancelled */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-entries/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of an entry of a journal, in the order of upload: at most 50. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The entry */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The files */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Attach a loose file of one's own to an entry of a journal that one wrote. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The entry */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachFile"];
                };
            };
            responses: {
                /** @description Attached */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The meetings of a year, the latest first. */
        get: {
            parameters: {
                query: {
                    /** @description Of this year. */
                    year: number;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_MeetingRow"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Call a meeting: a draft with nothing on its agenda. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeetingInput"];
                };
            };
            responses: {
                /** @description Called */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meeting. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The meeting */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change number, name or day of a meeting that is prepared. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeetingChange"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agenda of a meeting, in order. */
        get: {
            parameters: {
                query?: {
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_AgendaItem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Put indicators on the agenda of a meeting that is not confirmed: all of them or none. Each that cannot is named. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PuttingInput"];
                };
            };
            responses: {
                /** @description On the agenda */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/agenda/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take items that nothing was decided about off an agenda: all of them or none. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RemovalInput"];
                };
            };
            responses: {
                /** @description Off the agenda */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the decisions of a meeting against its minutes, as a second person: another secretary, or a leader who was there.
         *     A job puts them into effect, all or none: indicators are issued with their baselines frozen, or returned.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To be done by a job */
                202: {
                    headers: {
                        /** @description The job */
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a meeting that was held decided about items of its agenda: all of them or none. It takes effect when a
         *     second person confirms the meeting.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgendaDecision"];
                };
            };
            responses: {
                /** @description Recorded */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a meeting was held, and who was there. Not before its day. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttendanceInput"];
                };
            };
            responses: {
                /** @description Held */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minutes of a meeting, in the order of upload: at most 50. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The files */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Attach a loose file of one's own to a meeting as its minutes, until it is confirmed. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachFile"];
                };
            };
            responses: {
                /** @description Attached */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/minutes/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file of minutes off a meeting that is not confirmed. It stays in the record, and its content with it. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The meeting */
                    id: string;
                    /** @description The file */
                    file_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken off */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{id}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meeting's papers as a Word file: a page for each item of its agenda. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The meeting */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus; 404 from anywhere but this machine, and through a proxy. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Metrics */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The node plans of issued indicators that the caller may see; what is due first comes first unless asked otherwise. */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description `drafting`, `submitted`, `locked` or `superseded`. */
                    state?: string;
                    /** @description `true`: only those that should have been handed in and are not. */
                    overdue?: boolean;
                    /** @description Fields `due_at`, `updated_at`, `code`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_ListedNodePlan"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node-plans/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The node plans that the caller may see, in numbers. */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description `drafting`, `submitted`, `locked` or `superseded`. */
                    state?: string;
                    /** @description `true`: only those that should have been handed in and are not. */
                    overdue?: boolean;
                    /** @description Fields `due_at`, `updated_at`, `code`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodePlanSummary"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The nodes of approved plans that the caller may see, with their lights; what is due first comes first unless asked
         *     otherwise.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Of a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description `true`: of what the caller carries. */
                    mine?: boolean;
                    /** @description Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait. */
                    reminded?: boolean;
                    /** @description Of a data owner's nodes: `true` leaves those without an actual value. */
                    unmeasured?: boolean;
                    /** @description Of nodes: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description Of nodes: planned for this day or later. */
                    due_from?: string;
                    /** @description Of nodes: planned for this day or earlier. */
                    due_to?: string;
                    /** @description Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in. */
                    state?: string;
                    /** @description Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`. */
                    by?: string;
                    /** @description Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued. */
                    of?: string;
                    /** @description Of a board: `true` tells each month's apart. */
                    monthly?: boolean;
                    /** @description Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_ListedNode"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nodes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A node with its indicator, its light and its reports. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The node */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The node */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodeDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nodes/{id}/actual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter what was reached by a node, as the data owner of its indicator. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The node */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeActualInput"];
                };
            };
            responses: {
                /** @description Entered */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodeDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nodes/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A node's journal, the newest entry first. */
        get: {
            parameters: {
                query?: {
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path: {
                    /** @description The node */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_JournalEntry"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Write down what was done about a node; files are attached next. An entry stays as it was written. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The node */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WrittenText"];
                };
            };
            responses: {
                /** @description Written */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WrittenJournalEntry"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nodes/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a report about a node: a draft, to which files are attached next. A node has one open report at a time. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The node */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportInput"];
                };
            };
            responses: {
                /** @description Begun */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BegunNodeReport"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for a program, good for ten minutes. It proves itself by HTTP Basic or in the form, not both. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-www-form-urlencoded": components["schemas"]["TokenForm"];
                };
            };
            responses: {
                /** @description Issued */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccessToken"];
                    };
                };
                /** @description Not a request that can be answered */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenError"];
                    };
                };
                /** @description The credentials do not fit */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenError"];
                    };
                };
                /** @description Not accepted from this address */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenError"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People with what they hold today. Unit posts see the people of their unit. */
        get: {
            parameters: {
                query?: {
                    /** @description Text in name, account or telephone number. */
                    q?: string;
                    /** @description Employed by this unit, or with a post in it. */
                    unit_id?: string;
                    /** @description With a post in this section. */
                    section_id?: string;
                    /** @description Holding this role today. */
                    role?: string;
                    /** @description `true`: with an open account; `false`: with a closed one. */
                    active?: boolean;
                    /**
                     * @description Fields `name`, `account`, `unit`, `created_at`; `-` for descending. What stands alike, and all without this, by
                     *     `account`; names sort by their characters' numbers, not as they are read.
                     */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of people */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_PersonRow"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a person. The account has no password: issue a one-time code for it. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPersonInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All people as the workbook that can be imported, with drop-downs. */
        get: {
            parameters: {
                query?: {
                    /** @description `all` (the default), or `none` for an empty file to fill in. */
                    rows?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The workbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import people: all rows or none. Columns 账号, 姓名, 单位, 科室, 职务, 电话, 岗位. Nobody gets a post by it: the posts wished
         *     for are told.
         */
        post: {
            parameters: {
                query: {
                    /** @description `dry_run` or `commit`. */
                    mode: string;
                };
                header?: {
                    /** @description Needed to commit; 8 to 100 characters */
                    "Idempotency-Key"?: string | null;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            responses: {
                /** @description What was or would be done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganisationImportReport"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/issue-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many people `POST /people/issue-codes` would reach, to be read before it is done. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this unit; without it, of all. */
                    unit_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeReceivers"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Issue one-time codes. Each opens nothing but the change of password, for 24 hours; sessions of those who get one
         *     end. The codes stand in this one answer and are kept nowhere: a repeated request gets the same list without them.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeRequest"];
                };
            };
            responses: {
                /** @description Issued */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IssuedCodes"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person with every post and loan. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The person */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Change what is said of a person. `If-Match` carries the version it was read at. Posts stay as they are: they are
         *     grants.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a person's posts and loans with a last day. Today also closes the account and ends its sessions; the indicators
         *     that the person carries then wait for a successor, and the list of vacancies shows them. Not one's own; not of the
         *     last administrator of a kind.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeavingInput"];
                };
            };
            responses: {
                /** @description Ended */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand everything that a person carries in the successor's units to the successor, in one step, whatever stage it is in. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description Who leaves */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoverInput"];
                };
            };
            responses: {
                /** @description Handed over */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HandedOver"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What opens a person's account beside their password. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Their identities */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Identity"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/one-time-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a person's password by a one-time code, good for 24 hours. Their sessions end. Not one's own, not of a closed
         *     account.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Issued */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OneTimeCodeView"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a person is signed in. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Their live sessions, latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_SessionRow"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End all of a person's sessions. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/stay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a person's last day of work back. Posts that it ended stay ended. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StayingInput"];
                };
            };
            responses: {
                /** @description Stays */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a person's second factor away, when they lost it. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken away */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open indicators that a person carries: not withdrawn, of years that are open. By year and number. */
        get: {
            parameters: {
                query?: {
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path: {
                    /** @description The person */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of indicators */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_CarriedIndicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Supervision groups and leaders' seats, with who holds them today; always one page. */
        get: {
            parameters: {
                query?: {
                    /** @description Count the units that this year's roster puts in each. */
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Groups first, each kind by number */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Portfolio"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a supervision group or a leader's seat. There are four groups and no more. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPortfolioInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portfolio"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a supervision group or a leader's seat. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The portfolio */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PortfolioInput"];
                };
            };
            responses: {
                /** @description Renamed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portfolio"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The keys */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicKeys"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ranking-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year's ranking groups in order; always one page. */
        get: {
            parameters: {
                query: {
                    /** @description Of this year. */
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The groups */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_RankingGroup"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a ranking group of a year. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewRankingGroupInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RankingGroup"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ranking-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename or reorder a ranking group. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The group */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RankingGroupInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RankingGroup"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the platform can serve: 503 while the database is away. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It can */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind those of one's unit, or section, who work on these nodes that they are waited for; all or none. Nobody outside the
         *     unit sees it.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReminderInput"];
                };
            };
            responses: {
                /** @description Sent */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports that the caller may see, with node, target and light; what waits longest comes first. */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Of a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description `true`: of what the caller carries. */
                    mine?: boolean;
                    /** @description Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait. */
                    reminded?: boolean;
                    /** @description Of a data owner's nodes: `true` leaves those without an actual value. */
                    unmeasured?: boolean;
                    /** @description Of nodes: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description Of nodes: planned for this day or later. */
                    due_from?: string;
                    /** @description Of nodes: planned for this day or earlier. */
                    due_to?: string;
                    /** @description Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in. */
                    state?: string;
                    /** @description Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`. */
                    by?: string;
                    /** @description Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued. */
                    of?: string;
                    /** @description Of a board: `true` tells each month's apart. */
                    monthly?: boolean;
                    /** @description Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_ListedNodeReport"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept reports: all or none, and only those whose every file the caller has opened. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportEntries"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm reports for one's section: all or none. What one lacks is named at its place. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportEntries"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand reports in for one's unit: all or none. Whoever confirms for the section too takes both steps at once. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportEntries"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports that the caller may see, in numbers. */
        get: {
            parameters: {
                query?: {
                    /** @description Of indicators of this year. */
                    year?: number;
                    /** @description Text in the indicator's title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description Of this lead unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Of a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Of a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description `true`: of what the caller carries. */
                    mine?: boolean;
                    /** @description Of nodes: `true` leaves those of which somebody inside the caller's unit was reminded, and that still wait. */
                    reminded?: boolean;
                    /** @description Of a data owner's nodes: `true` leaves those without an actual value. */
                    unmeasured?: boolean;
                    /** @description Of nodes: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description Of nodes: planned for this day or later. */
                    due_from?: string;
                    /** @description Of nodes: planned for this day or earlier. */
                    due_to?: string;
                    /** @description Of reports: `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`; without it, those handed in. */
                    state?: string;
                    /** @description Of a board, required: `unit`, `section`, `source`, `supervision_group`, `leader` or `month`. */
                    by?: string;
                    /** @description Of a board: `nodes`, which it counts unless asked otherwise, or `indicators`, which are issued. */
                    of?: string;
                    /** @description Of a board: `true` tells each month's apart. */
                    monthly?: boolean;
                    /** @description Of nodes: fields `due_at`, `code`, `checked_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodeReportSummary"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a report while it is a draft. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The report */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportInput"];
                };
            };
            responses: {
                /** @description The node as it stands */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodeDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a report, in the order of upload: at most 50. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The report */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The files */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Attach a loose file of one's own to a report that is still a draft. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The report */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachFile"];
                };
            };
            responses: {
                /** @description Attached */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/evidence/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file off a report that is still a draft. It stays in the record, and its content with it. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The report */
                    id: string;
                    /** @description The file */
                    file_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken off */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a report that was handed in: the node's next report opens. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The report */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportReason"];
                };
            };
            responses: {
                /** @description The node as it stands */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodeDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a report back inside its unit, as its section or its unit: it is a draft again. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The report */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NodeReportReason"];
                };
            };
            responses: {
                /** @description The node as it stands */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NodeDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for review, of what the caller may decide or follow: the same filters and orders as the ledger; what waits
         *     longest comes first unless asked otherwise.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description From this document. */
                    source_id?: string;
                    /** @description Citing this item. */
                    source_item_id?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Led by a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Led by a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description With this unit working along. */
                    co_unit_id?: string;
                    /** @description In this state. */
                    state?: string;
                    /** @description Issued, and in this light: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description `numeric` or `milestone`. */
                    kind?: string;
                    /** @description Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                    /** @description Of an export: `xlsx` or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_WaitingIndicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/leader-passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass several on to the meeting as the leader in charge: all or none. What looks too low is not passed in a heap. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorEntries"];
                };
            };
            responses: {
                /** @description Before the meeting */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand several in for review: all or none. Each that cannot go is named at its place, with the fields that it lacks. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorEntries"];
                };
            };
            responses: {
                /** @description With their groups */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IndicatorsChanged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for review in numbers, of what the caller may decide or follow. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description From this kind of source. */
                    source_kind?: string;
                    /** @description From this document. */
                    source_id?: string;
                    /** @description Citing this item. */
                    source_item_id?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Worked on by this section. */
                    section_id?: string;
                    /** @description Led by a unit of this supervision group in its year. */
                    supervision_group_id?: string;
                    /** @description Led by a unit under this leader in its year. */
                    leader_id?: string;
                    /** @description With this unit working along. */
                    co_unit_id?: string;
                    /** @description In this state. */
                    state?: string;
                    /** @description Issued, and in this light: `grey`, `green`, `yellow` or `red`. */
                    light?: string;
                    /** @description `numeric` or `milestone`. */
                    kind?: string;
                    /** @description Fields `code`, `title`, `deadline`, `weight`, `source`, `unit`, `updated_at`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                    /** @description Of an export: `xlsx` or `csv`. */
                    format?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewSummary"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own filters of a list, by name; always one page. */
        get: {
            parameters: {
                query: {
                    /** @description Of which list: `ledger`. */
                    list: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The filters */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_SavedFilter"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep a filter under a name, for oneself alone; at most thirty of a list. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSavedFilter"];
                };
            };
            responses: {
                /** @description Kept */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedFilter"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/saved-filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove one of one's own saved filters. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "1" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The filter */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sections as the workbook that can be imported, with drop-downs. */
        get: {
            parameters: {
                query?: {
                    /** @description `all` (the default), or `none` for an empty file to fill in. */
                    rows?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The workbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import sections of units: all rows or none. Columns 单位, 科室, 顺序. What stands already is never changed. */
        post: {
            parameters: {
                query: {
                    /** @description `dry_run` or `commit`. */
                    mode: string;
                };
                header?: {
                    /** @description Needed to commit; 8 to 100 characters */
                    "Idempotency-Key"?: string | null;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            responses: {
                /** @description What was or would be done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganisationImportReport"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change or close a section. One that still has work is not closed: 422 says how much. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The section */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SectionInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Section"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in. Sets the session cookie. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                /** @description Signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out. The session's token is worth nothing from now on. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one can lend, lends and is lent. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One's own loans */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OwnDelegations"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What opens one's own account beside the password. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One's identities */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Identity"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Link whom the provider has just named in this browser to one's own account: that opens it from now on. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkInput"];
                };
            };
            responses: {
                /** @description Linked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Identity"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink one of one's own identities. It opens the account no more; sessions that it opened go on. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The identity */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Unlinked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider through which one may sign in. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The provider */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Provider"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Sign in as whom the provider has just named in this browser. Sets the session cookie. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            responses: {
                /** @description Signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Send the browser to the provider. */
        get: {
            parameters: {
                query: {
                    /** @description The page of this site to come back to; it is told there how it ended, as `oidc`: `proven`, or a problem's code. */
                    back: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To the provider, with the authorization code flow */
                303: {
                    headers: {
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back to. Nobody is signed in by it yet: the page that it leads to does that. */
        get: {
            parameters: {
                query?: {
                    /** @description As it was sent there. */
                    state?: string;
                    /** @description To be exchanged for a token; missing where somebody said no. */
                    code?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To the page where it began */
                303: {
                    headers: {
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own password: the policy and its age. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Policy and age */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasswordState"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change one's own password. One's other sessions end; a one-time code is used up. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordInput"];
                };
            };
            responses: {
                /** @description Changed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has a second factor, and needs one. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The second factor */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TotpState"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Finish setting up one's second factor: signing in asks for a code from now on. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeInput"];
                };
            };
            responses: {
                /** @description Set up */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Begin to set up one's second factor. Asked again within ten minutes, the answer is the same. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To be confirmed with a first code */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TotpEnrolment"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Give up one's second factor, unless a post needs it. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeInput"];
                };
            };
            responses: {
                /** @description Given up */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One's live sessions, latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_SessionRow"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Sign out everywhere else. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every other session of one's own is ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The session */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The site's settings. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Settings"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Change the site's settings. `If-Match` carries the version they were read at: 428 without, 412 when they have moved
         *     on. A stricter second factor or password age holds for sessions that are open already.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettingsInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Settings"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the page on which one signs in shows: kept by browsers, asked again by its `ETag`. */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `ETag` of what one has */
                    "If-None-Match"?: string | null;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description City and emblem */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicSettings"];
                    };
                };
                /** @description As before */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/source-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the number or wording of an item. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The item */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SourceItemInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceItem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove an item that no indicator cites. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The item */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The source documents with their counts. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this year. */
                    year?: number;
                    /** @description Of this kind. */
                    kind?: string;
                    /** @description Text in the title. */
                    q?: string;
                    /** @description Fields `kind`, `title`, `year`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of documents */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Source"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a source document: a report, or an instruction that came during the year. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSourceInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Source"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source document. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The document */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Source"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change what is said of a source document; its year stays. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SourceInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Source"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove a source document that has no items: it was entered by mistake. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Removed */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a source document, in the order of upload: at most 50. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The source document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The files */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Attach a loose file of one's own to a source document. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The source document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AttachFile"];
                };
            };
            responses: {
                /** @description Attached */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidenceFile"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file off a source document. It stays in the record, and its content with it. */
        delete: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The source document */
                    id: string;
                    /** @description The file */
                    file_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken off */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of a document, by number. */
        get: {
            parameters: {
                query?: {
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path: {
                    /** @description The document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of items */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_SourceItem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter items of a source document, one or many. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The document */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewItemsInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EnteredItems"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/team/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a member of a unit's leadership team, or end their tenure. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The member */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TeamMemberInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamMemberDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units: with `year` those of that year's roster, as they were called and stood then. */
        get: {
            parameters: {
                query?: {
                    /** @description Text in name or code. */
                    q?: string;
                    /** @description Only this kind. */
                    kind?: string;
                    /** @description The roster of this year; without it, the register of all units. */
                    year?: number;
                    /** @description Of a year: ranked in this group. */
                    ranking_group_id?: string;
                    /** @description Of a year: in this supervision group's portfolio. */
                    supervision_group_id?: string;
                    /** @description Of a year: in this leader's portfolio. */
                    leader_id?: string;
                    /** @description Of a year: assessed units that lack this: `ranking_group`, `supervision_group` or `leader`. */
                    without?: string;
                    /**
                     * @description Fields `code`, `name`, `kind`, and of a year `ranking_group`, `supervision_group`, `leader`; `-` for descending.
                     *     What stands alike, and all without this, by `code`; names sort by their characters' numbers, not as they are read.
                     */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of units */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Unit"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a unit in the register and in a year's roster. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewUnitInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year's units as the workbook that can be imported, with drop-downs. */
        get: {
            parameters: {
                query: {
                    /** @description Of this year's roster. */
                    year: number;
                    /** @description `all` (the default), or `none` for an empty file to fill in. */
                    rows?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The workbook */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import units into a year: all rows or none. Columns 单位编码, 单位名称, 类别, 考评分组, 督查组, 分管领导. What stands already
         *     is never changed.
         */
        post: {
            parameters: {
                query: {
                    /** @description Into this year's roster. */
                    year: number;
                    /** @description `dry_run` or `commit`. */
                    mode: string;
                };
                header?: {
                    /** @description Needed to commit; 8 to 100 characters */
                    "Idempotency-Key"?: string | null;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            responses: {
                /** @description What was or would be done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganisationImportReport"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One unit: the years it was in, its sections and its leadership team. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The unit */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change what the register says of a unit. Its names in the years' rosters stay; they are changed year by year. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a unit into another one: it is gone in that year and in later ones, its open indicators and its people are the
         *     successor's, and posts over it end. Sections and persons named on its indicators are cleared.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The unit's version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The unit that goes */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergerInput"];
                };
            };
            responses: {
                /** @description Merged */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Merged"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's sections in order, closed ones too; always one page. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The sections */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Section"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a section of a unit. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSectionInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Section"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/task-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A unit's task list of a year, whole: the indicators that were issued to it, with what their baselines freeze and who
         *     has not acknowledged them.
         */
        get: {
            parameters: {
                query: {
                    /** @description Of this year. */
                    year: number;
                };
                header?: never;
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskList"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/task-list/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's task list of a year as a workbook. */
        get: {
            parameters: {
                query: {
                    /** @description Of this year. */
                    year: number;
                };
                header?: never;
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit's leadership team in order, former members too; always one page. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The team */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_TeamMemberDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter a member of a unit's leadership team. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The unit */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TeamMemberInput"];
                };
            };
            responses: {
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamMemberDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seats that stand empty today: what waits there, waits. Unit officers see their unit's. */
        get: {
            parameters: {
                query: {
                    /** @description The assessment year. */
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Vacancy"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vacancies/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Indicators without a responsible person who can act: the account is closed, or they hold no post in the lead unit any
         *     more; past the draft also those that name nobody. By number.
         */
        get: {
            parameters: {
                query: {
                    /** @description The assessment year. */
                    year: number;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of indicators */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_UncarriedIndicator"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assessment years, latest first; always one page. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The years */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Year"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Open the year after the last one, with that one's units, ranking groups and portfolios. Units that were merged away
         *     stay behind.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewYearInput"];
                };
            };
            responses: {
                /** @description Opened */
                201: {
                    headers: {
                        ETag?: string;
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One year: closing dates, what is open now, and what its moves left behind. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The calendar year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The year */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set a year's closing dates. `If-Match` carries the version it was read at. */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The calendar year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClosingInput"];
                };
            };
            responses: {
                /** @description Set */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/carry-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the year before left unfinished and no draft of this year goes on with yet. */
        get: {
            parameters: {
                query?: {
                    /** @description Text in title or code. */
                    q?: string;
                    /** @description Led by this unit. */
                    unit_id?: string;
                    /** @description Fields `code`, `title`, `weight`, `source`, `unit`; `-` for descending. */
                    sort?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path: {
                    /** @description The new year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of indicators */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_CarryOverOffer"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make drafts of this year that go on with unfinished indicators of the year before: all or none. Title, kind,
         *     direction, unit of measure, basis, standard and weight go on; numbers and the deadline do not. The lead unit is the
         *     same or its successor; section and person stay where they still can. The source document and item are entered in the
         *     new year unless they are there.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The new year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CarryOverInput"];
                };
            };
            responses: {
                /** @description Carried over */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CarriedOverList"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the indicators of a year cover the items of each source document. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Each document in numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_SourceCoverage"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/coverage/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The coverage of a year as a workbook: documents in numbers, and every item with its units. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": number[];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/coverage/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of a year's documents, each with the units that have something of it. */
        get: {
            parameters: {
                query?: {
                    /** @description Of this document. */
                    source_id?: string;
                    /** @description `missing`: those without an indicator; `split`: those over several units. */
                    cover?: string;
                    /** @description From 1. */
                    page?: number;
                    /** @description At most 200. */
                    per_page?: number;
                };
                header?: never;
                path: {
                    /** @description The year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of items */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_CoveredItem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year's extensions for outages, latest first; always one page. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The calendar year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The extensions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageView_Extension"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** File an extension of a year's deadlines for an outage. Nothing moves before a second person confirms it. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client, 8 to 100 characters */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The calendar year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutageInput"];
                };
            };
            responses: {
                /** @description Filed */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Extension"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a year on to its next phase. What is still open is left behind, and each kind of it needs a reason: 422 names
         *     those without one. No phase begins before its first day, whatever the reasons: 409 `year.too_early` names it in
         *     `not_before`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The version, such as "3" with its quotes */
                    "If-Match": string;
                };
                path: {
                    /** @description The calendar year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MoveInput"];
                };
            };
            responses: {
                /** @description Moved on */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["YearDetail"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/roster/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put units of a year into a ranking group or a portfolio: all or none. What waits for a portfolio's holder follows. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The calendar year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentInput"];
                };
            };
            responses: {
                /** @description Assigned */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assigned"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/roster/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what a unit is called and is in a year, and where it stands. Without `If-Match` the unit is entered in the year
         *     (428 when it is there already); with the version its entry was read at it is changed.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The entry's version, such as "3" with its quotes */
                    "If-Match"?: string | null;
                };
                path: {
                    /** @description The calendar year */
                    year: number;
                    /** @description The unit */
                    unit_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryInput"];
                };
            };
            responses: {
                /** @description Changed */
                200: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterEntry"];
                    };
                };
                /** @description Entered */
                201: {
                    headers: {
                        ETag?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RosterEntry"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/years/{year}/unit-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each unit has of a year's indicators, and whether its weights add to 100. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The year */
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Each unit in numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitTotals"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A problem; every code is in errors.json */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A token (RFC 6749, 5.1). */
        AccessToken: {
            /** @description The token, to be sent as `Authorization: Bearer`. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds.
             */
            expires_in: number;
            /** @description What it is for. */
            scope: string;
            /** @description `Bearer`. */
            token_type: string;
        };
        /** @description Somebody who acknowledges an issued indicator. */
        AcknowledgementAddressee: {
            given: components["schemas"]["AcknowledgementGiven"] | null;
            /** @description `unit`, `section`, `person` or `co_unit`. */
            level: string;
            /** @description The unit, section or person. */
            of: components["schemas"]["Named"];
        };
        /** @description Who acknowledged, and when. */
        AcknowledgementGiven: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            by: components["schemas"]["Named"];
            on_behalf_of?: components["schemas"]["Named"] | null;
        };
        /** @description What waits for the caller's acknowledgement. */
        AcknowledgementSummary: {
            /** @description Issued indicators that the caller may acknowledge now. */
            waiting: number;
        };
        /** @description Who acknowledged an issued indicator, and who has not. */
        Acknowledgements: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description From the lead unit down, then the co-units; none before it is issued. */
            items: components["schemas"]["AcknowledgementAddressee"][];
        };
        /** @description Advice of the target-quality radar. */
        Advice: {
            /** @description `title` or `standard`. */
            field: string;
            /** @enum {string} */
            kind: "vague";
            /** @description The words. */
            words: string[];
        } | {
            /** @description Its number. */
            code: string;
            /** @enum {string} */
            kind: "repeated";
            /**
             * Format: uuid
             * @description Last year's indicator.
             */
            last_id: string;
        };
        /** @description How many items of an agenda stand how. */
        AgendaCounts: {
            /**
             * Format: int64
             * @description To be issued as they stand.
             */
            approved: number;
            /**
             * Format: int64
             * @description To be issued with changes.
             */
            changed: number;
            /**
             * Format: int64
             * @description Left for another meeting.
             */
            deferred: number;
            /**
             * Format: int64
             * @description Back to their drafters.
             */
            returned: number;
            /**
             * Format: int64
             * @description Not decided yet.
             */
            undecided: number;
        };
        /** @description What a meeting decided about some items. */
        AgendaDecision: {
            change?: components["schemas"]["GoalChange"] | null;
            /** @description 1 to 200 items of the agenda, each once; of a change one. */
            entries: components["schemas"]["IndicatorEntry"][];
            /** @description Why; of a change and a return required. */
            reason?: string | null;
            /** @description `approve`, `change`, `return` or `defer`. */
            verdict: string;
        };
        /** @description One item of an agenda. */
        AgendaItem: {
            change?: components["schemas"]["GoalChange"] | null;
            /**
             * Format: uuid
             * @description Id of the item.
             */
            id: string;
            /** @description The indicator. */
            indicator: components["schemas"]["IndicatorRow"];
            /** @description `approved`, `changed`, `returned` or `deferred`; null until it is decided. */
            outcome?: string | null;
            /**
             * Format: int32
             * @description Its place, from 1.
             */
            position: number;
            raise?: components["schemas"]["TargetRaise"] | null;
            /** @description Why. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Version of the item.
             */
            version: number;
        };
        /** @description What the caller may do, and if not, why. */
        AllowedAction: {
            /** @description A permission's code. */
            action: string;
            /** @description Whether it is allowed. */
            allowed: boolean;
            /** @description Why not. */
            reason?: string | null;
        };
        /** @description A program with an account. */
        ApiClient: {
            /** @description Whether it gets tokens; once revoked it never does again. */
            active: boolean;
            /** @description What the caller may do: `client.edit` (change, rotate the secret, revoke); nothing once revoked. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description What it calls itself when it asks for a token. */
            client_id: string;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description Networks it may come from; anywhere when empty. */
            networks: string[];
            /**
             * Format: uuid
             * @description Its account, to whom posts are granted.
             */
            person_id: string;
            /** @description The posts it holds today. Without one its tokens open nothing of the city's. */
            posts: components["schemas"]["ApiClientPost"][];
            /**
             * Format: int64
             * @description Requests a minute.
             */
            requests_per_minute: number;
            /** @description What its tokens may at most be used for: permissions. */
            scopes: string[];
            /**
             * Format: date-time
             * @description When its secret was drawn.
             */
            secret_at?: string | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description What a program may do. */
        ApiClientInput: {
            /** @description Name. */
            name: string;
            /** @description Addresses and networks it may come from, such as `10.1.0.0/16`; anywhere when empty. */
            networks: string[];
            /**
             * Format: int64
             * @description Requests a minute.
             */
            requests_per_minute: number;
            /** @description What its tokens may at most be used for: permissions. */
            scopes: string[];
        };
        /** @description A post that a program holds today. */
        ApiClientPost: {
            /** @description The name of what it is over; the whole city when null. */
            over?: string | null;
            /** @description Role code. */
            role: string;
        };
        /** @description A program with its new secret. */
        ApiClientSecret: {
            /** @description The program. */
            client: components["schemas"]["ApiClient"];
            /** @description The secret; null when the request is repeated, since it is told only once and kept nowhere. */
            secret?: string | null;
        };
        /** @description What an assignment did. */
        Assigned: {
            /** @description How many units stood elsewhere before. */
            changed: number;
        };
        /** @description Units, and the one group or portfolio that they are put in. */
        AssignmentInput: {
            /**
             * Format: uuid
             * @description Into this leader's portfolio.
             */
            leader_id?: string | null;
            /**
             * Format: uuid
             * @description Into this ranking group. Exactly one of the three is given.
             */
            ranking_group_id?: string | null;
            /** @description Why; kept in the log. */
            reason: string;
            /**
             * Format: uuid
             * @description Into this supervision group's portfolio.
             */
            supervision_group_id?: string | null;
            /** @description 1 to 200 units of the year. */
            unit_ids: string[];
        };
        /** @description Several indicators, and whom they go to. At least one of section and person is given; the other stays as it is. */
        AssignmentsInput: {
            /** @description 1 to 200 indicators, each once. */
            entries: components["schemas"]["IndicatorEntry"][];
            /**
             * Format: uuid
             * @description A person with a post in the lead unit of all of them.
             */
            person_id?: string | null;
            /** @description Why; kept in the history of each. */
            reason: string;
            /**
             * Format: uuid
             * @description An open section of the lead unit of all of them.
             */
            section_id?: string | null;
        };
        /** @description Which file to attach. */
        AttachFile: {
            /**
             * Format: uuid
             * @description A loose file of one's own.
             */
            file_id: string;
        };
        /** @description Who was there. */
        AttendanceInput: {
            /** @description People with an account, each once; a leader among them may confirm the decisions. */
            attended: string[];
        };
        /** @description Somebody whom the log can be asked about. */
        AuditActor: {
            /** @description Sign-in name. */
            account: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description The people found. */
        AuditActors: {
            /** @description At most 20, by name. */
            items: components["schemas"]["AuditActor"][];
        };
        /** @description One event. */
        AuditEvent: {
            /** @description What was done. */
            action: string;
            actor?: components["schemas"]["Named"] | null;
            /**
             * Format: date-time
             * @description Server time.
             */
            at: string;
            /** @description What changed. */
            changes: components["schemas"]["FieldChange"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: uuid
             * @description To which one.
             */
            object_id: string;
            /** @description To which kind of object. */
            object_kind: string;
            /** @description What it is called now, where it has a name. */
            object_name?: string | null;
            /**
             * Format: int64
             * @description Its version afterwards.
             */
            object_version: number;
            on_behalf_of?: components["schemas"]["Named"] | null;
            /** @description Why, in the actor's words. */
            reason?: string | null;
            /** @description The request. */
            request_id: string;
            /**
             * Format: int64
             * @description Place in the log, from 0; null until it is sealed.
             */
            seq?: number | null;
        };
        /** @description What an indicator was issued with. */
        Baseline: {
            /**
             * Format: date-time
             * @description When it was frozen.
             */
            created_at: string;
            /**
             * Format: date
             * @description By when.
             */
            deadline?: string | null;
            /** @description The meeting that resolved it. */
            meeting: components["schemas"]["IssuingMeeting"];
            /**
             * Format: int32
             * @description From 1; the highest is in force.
             */
            number: number;
            /** @description When it counts as done. */
            standard?: string | null;
            /** @description The number to reach, a decimal; null for a milestone. */
            target?: string | null;
            /** @description Decimal, points of 100. */
            weight?: string | null;
        };
        /** @description A report that was begun. */
        BegunNodeReport: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description A board. */
        Board: {
            /** @description In the order of their keys. */
            rows: components["schemas"]["BoardRow"][];
        };
        /** @description Nodes or indicators in numbers. */
        BoardRow: {
            /**
             * Format: int64
             * @description Done, or handed in in time.
             */
            green: number;
            /**
             * Format: int64
             * @description Not due yet.
             */
            grey: number;
            /**
             * @description Of what: the id of a unit, section, group or leader, a kind of source, or a month such as `2026-03`; null for what
             *     has none.
             */
            key?: string | null;
            /** @description Of a board by months besides: which, such as `2026-03`; null for what has none. */
            month?: string | null;
            /**
             * Format: int64
             * @description Late.
             */
            red: number;
            /**
             * Format: int64
             * @description Due soon, or refused.
             */
            yellow: number;
        };
        /** @description Somebody whom a post can be lent to. */
        Borrower: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
            /** @description The name of the unit that employs them. */
            unit?: string | null;
        };
        /** @description A year's working-day calendar: all other days go by their weekday. */
        Calendar: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description The days that differ, in order. */
            days: components["schemas"]["CalendarDay"][];
            /** @description Working days of each month, January first. */
            working_days: number[];
            /**
             * Format: int32
             * @description The calendar year.
             */
            year: number;
        };
        /** @description A day that differs from what its weekday says. */
        CalendarDay: {
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /** @description `holiday` or `working`. */
            kind: string;
            /** @description Such as 春节. */
            name: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description How a day differs from what its weekday says. */
        CalendarDayInput: {
            /** @description `holiday`, or `working` for a Saturday or Sunday that is worked. */
            kind: string;
            /** @description Such as 春节. */
            name: string;
            /** @description Why; kept in the log. */
            reason?: string | null;
        };
        /** @description An open indicator that a person carries. */
        CarriedIndicator: {
            /** @description Its number. */
            code: string;
            /**
             * Format: date
             * @description By when.
             */
            deadline?: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            lead_unit?: components["schemas"]["Named"] | null;
            /** @description Where it stands. */
            state: string;
            /** @description What is to be done. */
            title: string;
            /**
             * Format: int32
             * @description The year it belongs to.
             */
            year: number;
        };
        /** @description A draft that goes on with an indicator of the year before. */
        CarriedOver: {
            /** @description Its number. */
            code: string;
            /**
             * Format: uuid
             * @description The indicator of the year before.
             */
            from_id: string;
            /**
             * Format: uuid
             * @description The draft.
             */
            id: string;
            /** @description What is to be done. */
            title: string;
            /** @description Whether nobody leads it: no unit of the new year goes on with the old one's work. */
            without_unit: boolean;
        };
        /** @description What was carried over. */
        CarriedOverList: {
            /** @description In the order of the request. */
            items: components["schemas"]["CarriedOver"][];
        };
        /** @description Indicators to go on with. */
        CarryOverInput: {
            /** @description 1 to 200 indicators that the year before left unfinished. */
            indicator_ids: string[];
        };
        /** @description An indicator that the year before left unfinished. */
        CarryOverOffer: {
            /** @description Its number. */
            code: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            lead_unit?: components["schemas"]["Named"] | null;
            /** @description What completion meant. */
            measure: components["schemas"]["Measure"];
            next_unit?: components["schemas"]["Named"] | null;
            /** @description Where its task comes from. */
            source: components["schemas"]["IndicatorSource"];
            /** @description Where it stands. */
            state: string;
            /** @description What is to be done. */
            title: string;
            /** @description Decimal, points of 100. */
            weight?: string | null;
        };
        /** @description A signed statement of the log's size and root. */
        Checkpoint: {
            /** @description The signed note (C2SP signed-note, tlog-checkpoint). */
            note: string;
            /** @description Root over them, base64. */
            root_hash: string;
            /**
             * Format: date-time
             * @description When it was signed.
             */
            signed_at: string;
            /**
             * Format: int64
             * @description Leaves it covers.
             */
            size: number;
        };
        /** @description When a year closes. */
        ClosingInput: {
            /**
             * Format: date
             * @description Last day of final actuals; not before reporting closes.
             */
            actuals_close_on: string;
            /** @description Why; kept in the log. */
            reason: string;
            /**
             * Format: date
             * @description Last day of node reporting; in the year or the one after it.
             */
            reporting_closes_on: string;
        };
        /** @description A code of the authenticator app. */
        CodeInput: {
            /** @description Six digits. */
            code: string;
        };
        /** @description How many people wait for a one-time code. */
        CodeReceivers: {
            /** @description How many of them one call reaches at most. */
            at_once: number;
            /**
             * Format: int64
             * @description People with an open account who cannot sign in.
             */
            waiting: number;
        };
        /** @description Who gets a one-time code: exactly one of the three. */
        CodeRequest: {
            /** @description Everybody who cannot sign in. */
            all?: boolean;
            /** @description These people, at most 200, whether they have a password or not. */
            person_ids?: string[] | null;
            /**
             * Format: uuid
             * @description The people of this unit who cannot sign in.
             */
            unit_id?: string | null;
        };
        /** @description A second administrator's yes. */
        ConsentInput: {
            /** @description What it rests on; kept in the log. */
            reason?: string | null;
        };
        /** @description The proof that the smaller log is a prefix of the larger (RFC 6962, 2.1.2). Hashes are base64. */
        ConsistencyProof: {
            /** @description The hashes. */
            path: string[];
        };
        /** @description An item with the units that its indicators lie on. */
        CoveredItem: {
            /**
             * Format: uuid
             * @description The item.
             */
            id: string;
            /**
             * Format: int64
             * @description Indicators that cite it; withdrawn ones are left out.
             */
            indicator_count: number;
            /**
             * Format: int32
             * @description Its number in the document.
             */
            number: number;
            /** @description By lead unit, the one with most indicators first. */
            shares: components["schemas"]["ItemShare"][];
            /** @description The document. */
            source: components["schemas"]["Named"];
            /** @description The document's kind. */
            source_kind: string;
            /** @description What it orders. */
            title: string;
        };
        /** @description What a person signs in with. */
        Credentials: {
            /** @description Account. */
            account: string;
            /** @description The code that the authenticator app shows: asked for by `session.totp_required`. */
            code?: string | null;
            /**
             * Format: password
             * @description Password.
             */
            password: string;
        };
        /** @description The node that decides about an indicator's light. */
        DecidingNode: {
            /**
             * Format: date
             * @description By when, as planned.
             */
            due_on: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int32
             * @description Its place in the plan, from 1.
             */
            number: number;
            /** @description The step. */
            title: string;
        };
        /** @description A word on a filing. */
        DecisionInput: {
            /** @description Why; kept in the log. */
            reason?: string | null;
        };
        /** @description A post that one person lends to another for a time. */
        Delegation: {
            /** @description What the caller may do: `delegation.edit` (end it). */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: date-time
             * @description When it was ended early.
             */
            ended_at?: string | null;
            /** @description Whose post it is. */
            from: components["schemas"]["Named"];
            /**
             * Format: date
             * @description First day.
             */
            from_on: string;
            /**
             * Format: uuid
             * @description Id; sent as `X-On-Behalf` by the borrower.
             */
            id: string;
            /** @description The post. */
            post: components["schemas"]["Post"];
            /** @description Why. */
            reason: string;
            /** @description `future`, `holding` or `ended`. */
            state: string;
            /** @description To whom it is lent. */
            to: components["schemas"]["Named"];
            /**
             * Format: date
             * @description Last day.
             */
            to_on: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description A row whose indicator the ledger has with other content. */
        DifferenceView: {
            /** @description The indicator's code. */
            code: string;
            /** @description Codes of the columns in which the two differ. */
            columns: string[];
            /**
             * Format: int64
             * @description Row, as a spreadsheet numbers it.
             */
            row: number;
        };
        /** @description Whom the work goes to. At least one of the two is given; the other stays as it is. */
        DutyInput: {
            /**
             * Format: uuid
             * @description A person with a post in the lead unit.
             */
            person_id?: string | null;
            /** @description Why; kept in the history. */
            reason: string;
            /**
             * Format: uuid
             * @description An open section of the lead unit.
             */
            section_id?: string | null;
        };
        /** @description Items just entered. */
        EnteredItems: {
            /** @description In the order of the request. */
            items: components["schemas"]["SourceItem"][];
        };
        /** @description What a unit is called and is in a year, and where it stands. */
        EntryInput: {
            /** @description `department`, `town` or `organiser`. */
            kind: string;
            /**
             * Format: uuid
             * @description The leader's seat that has it.
             */
            leader_id?: string | null;
            /** @description Its name in that year. */
            name: string;
            /**
             * Format: uuid
             * @description Whom it is ranked with: a group of the year, for this kind of unit.
             */
            ranking_group_id?: string | null;
            /** @description Why; kept in the log. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description The supervision group that has it.
             */
            supervision_group_id?: string | null;
        };
        /** @description One upload of a file. */
        EvidenceFile: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: date-time
             * @description Since when it is attached.
             */
            attached_at?: string | null;
            /**
             * Format: date-time
             * @description When it was received, by the server's clock.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The ending that its content agrees with. */
            kind: string;
            /** @description Its name as it was uploaded. */
            name: string;
            /** @description `unscanned`, `pending`, `clean` or `infected`. A pending or infected file cannot be had or attached. */
            scan: string;
            /** @description SHA-256 of the content, in hexadecimal. */
            sha256: string;
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
            /** @description By whom. */
            uploaded_by: components["schemas"]["Named"];
            /**
             * Format: int64
             * @description How often else the same content is, or was, attached to anything.
             */
            used_elsewhere: number;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description One use of a content. */
        EvidenceUse: {
            /**
             * Format: date-time
             * @description When it was received.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The file.
             */
            file_id: string;
            /** @description Its name there. */
            name: string;
            /**
             * Format: date-time
             * @description When it was taken off again.
             */
            removed_at?: string | null;
            /**
             * Format: uuid
             * @description What it is attached to.
             */
            subject_id?: string | null;
            /** @description `source` or `indicator`; nothing for a loose file of one's own. */
            subject_kind?: string | null;
        };
        /** @description The uses of a content. */
        EvidenceUses: {
            /** @description Those that the caller may see, past ones too. */
            items: components["schemas"]["EvidenceUse"][];
            /** @description How many others there are. */
            others: number;
        };
        /** @description An extension of a year's deadlines for a platform outage. */
        Extension: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description What happened. */
            cause: string;
            /**
             * Format: date-time
             * @description When.
             */
            decided_at?: string | null;
            decided_by?: components["schemas"]["Named"] | null;
            /**
             * Format: date-time
             * @description When.
             */
            filed_at: string;
            /** @description Who filed it. */
            filed_by: components["schemas"]["Named"];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Whose deadlines move where: original and new day. */
            moved: components["schemas"]["MovedDay"][];
            /**
             * Format: date-time
             * @description When the outage began.
             */
            outage_from: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            outage_to: string;
            /** @description `filed`, `confirmed`, `refused` or `withdrawn`. */
            state: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: date-time
             * @description When whoever filed it took it back.
             */
            withdrawn_at?: string | null;
            /**
             * Format: int32
             * @description By how many working days what was due in between moves.
             */
            working_days: number;
            /**
             * Format: int32
             * @description Whose deadlines.
             */
            year: number;
        };
        /** @description One changed field. */
        FieldChange: {
            /** @description The field. */
            field: string;
            /** @description What it was. */
            from?: Record<string, never> | null;
            /** @description What the object is called whose id it was. */
            from_name?: string | null;
            /** @description Whether the values are kept out of the log. */
            redacted: boolean;
            /** @description What it is. */
            to?: Record<string, never> | null;
            /** @description What the object is called whose id it is. */
            to_name?: string | null;
        };
        /** @description What an indicator reached in its year, by its data owner. */
        FinalActual: {
            /** @description Who entered it last. */
            entered: components["schemas"]["Hand"];
            /** @description Where it is from. */
            note: string;
            /** @description Decimal, in the indicator's unit of measure. */
            value: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description A figure and where it is from. */
        FinalActualInput: {
            /** @description The statistics or the document that it is from. */
            note: string;
            /** @description Decimal, in the indicator's unit of measure. */
            value: string;
        };
        /** @description A kind of thing that can be open when a year moves on. */
        Gate: {
            /**
             * Format: int64
             * @description How many are open now.
             */
            count: number;
            /** @description Which kind. */
            gate: string;
        };
        /** @description What a meeting changes of an indicator that it approves; what is left out stays. */
        GoalChange: {
            /**
             * Format: date
             * @description By when; inside the year.
             */
            deadline?: string | null;
            /** @description When it counts as done. */
            standard?: string | null;
            /** @description Decimal: the number to reach. */
            target?: string | null;
            /** @description Decimal from 0.01 to 100, at most two places. */
            weight?: string | null;
        };
        /** @description A grant of a post to a person. */
        Grant: {
            /** @description What the caller may do: `grant.consent` (and refuse), `grant.edit` (end). */
            allowed_actions: components["schemas"]["AllowedAction"][];
            consent_by?: components["schemas"]["Named"] | null;
            /**
             * Format: date-time
             * @description When it was entered.
             */
            created_at: string;
            granted_by?: components["schemas"]["Named"] | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Who holds it. */
            person: components["schemas"]["Named"];
            /** @description The post. */
            post: components["schemas"]["Post"];
            /** @description Whether the role needs a second administrator's consent. */
            sensitive: boolean;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description The end of a post. */
        GrantEndInput: {
            /**
             * Format: date
             * @description Its last day, in the city's zone. Yesterday ends it at once, today at midnight.
             */
            last_on: string;
            /** @description Why; kept in the log. */
            reason: string;
        };
        /** @description A first review. */
        GroupReviewInput: {
            /** @description All five: `specific`, `time_bound`, `clear_standard`, `sound`, `measurable`. */
            answers: {
                [key: string]: components["schemas"]["ReviewAnswer"];
            };
            /** @description Of a return why; of a pass in spite of a 'no' the justification. */
            reason?: string | null;
            /** @description Decimal: what the group would have the target be; more than it is. */
            suggested_target?: string | null;
            /** @description `pass` or `return`. */
            verdict: string;
        };
        /** @description Who did it and when. */
        Hand: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            by: components["schemas"]["Named"];
            on_behalf_of?: components["schemas"]["Named"] | null;
        };
        /** @description What a handover did. */
        HandedOver: {
            /**
             * Format: int64
             * @description Indicators that the successor carries now.
             */
            moved: number;
            /**
             * Format: int64
             * @description Open indicators that the person still carries: of units in which the successor holds no post, or that the caller
             *     does not reach.
             */
            remaining: number;
        };
        /** @description Who carries on. */
        HandoverInput: {
            /** @description Why; kept in the history of every indicator that moves. */
            reason: string;
            /**
             * Format: uuid
             * @description The successor, with a post in the lead unit.
             */
            to_person_id: string;
        };
        /** @description A state in one word. */
        Health: {
            /** @description `ok`. */
            status: string;
        };
        /** @description An account as the provider knows it. Who that is there is not shown. */
        Identity: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The provider. */
            issuer: string;
            /**
             * Format: date-time
             * @description When it was linked.
             */
            linked_at: string;
        };
        /** @description A cell that differs from what stands. */
        ImportDifference: {
            /** @description Column code. */
            column: string;
            /** @description What the file says. */
            given: string;
            /**
             * Format: int64
             * @description Row, as a spreadsheet numbers it.
             */
            row: number;
            /** @description What stands, and stays. */
            stands: string;
        };
        /** @description What an import did, or would do. */
        ImportReport: {
            /** @description Whether it was written. */
            committed: boolean;
            /** @description The first 200 of them. */
            differences: components["schemas"]["DifferenceView"][];
            /**
             * Format: int64
             * @description Rows whose indicator the ledger has with other content. An import never changes what is there.
             */
            different: number;
            /** @description The first 200 faults. */
            faults: components["schemas"]["RowFaultView"][];
            /** @description Headings of known columns that an import does not take over. */
            ignored_columns: string[];
            /**
             * Format: int64
             * @description Documents entered.
             */
            new_documents: number;
            /**
             * Format: int64
             * @description Indicators entered.
             */
            new_indicators: number;
            /**
             * Format: int64
             * @description Items entered.
             */
            new_items: number;
            /**
             * Format: int64
             * @description Rows of other years, left alone.
             */
            other_years: number;
            /**
             * Format: int64
             * @description Rows of the file, good and bad, without its heading.
             */
            rows: number;
            /**
             * Format: int64
             * @description How much is wrong; nothing is written while there is anything.
             */
            total_faults: number;
            /**
             * Format: int64
             * @description Rows that say what the ledger has already.
             */
            unchanged: number;
        };
        /** @description The proof that an event is in the log (RFC 6962, 2.1.1). Hashes are base64. */
        InclusionProof: {
            /** @description The signed checkpoint. */
            checkpoint: string;
            /** @description The event as the log commits to it: canonical JSON (RFC 8785), whose leaf hash is `leaf_hash`. */
            event: string;
            /** @description Its hash. */
            leaf_hash: string;
            /** @description Hashes from leaf to root. */
            path: string[];
            /** @description The checkpoint's root. */
            root_hash: string;
            /**
             * Format: int64
             * @description The leaf's number, from 0.
             */
            seq: number;
            /**
             * Format: int64
             * @description Size of the checkpoint's log.
             */
            size: number;
        };
        /** @description An indicator. */
        Indicator: components["schemas"]["IndicatorRow"] & {
            /** @description What to look at twice; none of it blocks anything. */
            advice: components["schemas"]["Advice"][];
            /** @description The plan or policy it rests on. */
            basis?: string | null;
            carried_from?: components["schemas"]["LinkedIndicator"] | null;
            carried_to?: components["schemas"]["LinkedIndicator"] | null;
            /**
             * Format: date-time
             * @description When it was drafted.
             */
            created_at: string;
            created_by?: components["schemas"]["Named"] | null;
            light?: components["schemas"]["IndicatorLight"] | null;
            /** @description What it lacks for submission. */
            missing_for_submission: string[];
            /** @description When it counts as done. */
            standard?: string | null;
        };
        /** @description Several indicators. */
        IndicatorEntries: {
            /** @description 1 to 200 indicators, each once. */
            entries: components["schemas"]["IndicatorEntry"][];
        };
        /** @description One of several indicators. */
        IndicatorEntry: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: int64
             * @description The version it was read at.
             */
            version: number;
        };
        /** @description What an indicator shall say. */
        IndicatorInput: {
            /** @description The plan or policy it rests on. */
            basis?: string | null;
            /** @description Units that work along: at most 20 of the year's roster, each once, never the lead unit. */
            co_unit_ids?: string[];
            /**
             * Format: uuid
             * @description Whose officer enters the actuals in the lead unit's stead; of numeric indicators only.
             */
            data_owner_id?: string | null;
            /**
             * Format: date
             * @description By when; inside the year.
             */
            deadline?: string | null;
            /**
             * Format: uuid
             * @description Who leads; a draft may lack it.
             */
            lead_unit_id?: string | null;
            /** @description What completion means. */
            measure: components["schemas"]["Measure"];
            /**
             * Format: uuid
             * @description The responsible person, who holds a post in the lead unit.
             */
            person_id?: string | null;
            /** @description Why it is changed; kept in the history. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description The section of the lead unit that works on it.
             */
            section_id?: string | null;
            /**
             * Format: uuid
             * @description The task it serves.
             */
            source_item_id: string;
            /** @description When it counts as done. */
            standard?: string | null;
            /** @description What is to be done. */
            title: string;
            /** @description Decimal from 0.01 to 100, at most two places. */
            weight?: string | null;
        };
        /** @description How an indicator stands as a whole, and why. */
        IndicatorLight: {
            /** @description `grey`, `green`, `yellow` or `red`. */
            light: string;
            node?: components["schemas"]["DecidingNode"] | null;
            /**
             * @description Of its deciding node `completed`, `completed_late`, `awaiting`, `past_due`, `due_soon`, `rejected` or `not_yet`; of
             *     its number there `behind` or `far_behind`; of its plan `plan_overdue` or `unplanned`.
             */
            reason: string;
        };
        /** @description An indicator's node plan. */
        IndicatorNodes: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description Its nodes, in order. */
            nodes: components["schemas"]["Node"][];
            plan?: components["schemas"]["NodePlan"] | null;
        };
        /** @description One row of the ledger. */
        IndicatorRow: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description The units that work along, by name. */
            co_units: components["schemas"]["Named"][];
            /** @description Its number in the year. */
            code: string;
            data_owner?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description By when.
             */
            deadline?: string | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            lead_unit?: components["schemas"]["Named"] | null;
            /** @description What completion means. */
            measure: components["schemas"]["Measure"];
            person?: components["schemas"]["Named"] | null;
            section?: components["schemas"]["Named"] | null;
            /** @description Where its task comes from. */
            source: components["schemas"]["IndicatorSource"];
            /** @description Where it stands. */
            state: string;
            /** @description What is to be done. */
            title: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /** @description Decimal, points of 100. */
            weight?: string | null;
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
        };
        /** @description Where an indicator's task comes from. */
        IndicatorSource: {
            /**
             * Format: uuid
             * @description The document.
             */
            id: string;
            /**
             * Format: uuid
             * @description The item.
             */
            item_id: string;
            /**
             * Format: int32
             * @description Its number.
             */
            item_number: number;
            /** @description Its wording. */
            item_title: string;
            /** @description Its kind. */
            kind: string;
            /** @description Its title. */
            title: string;
        };
        /** @description Indicators in numbers. */
        IndicatorTotal: {
            /**
             * Format: int64
             * @description Indicators; withdrawn ones are left out.
             */
            indicator_count: number;
            /** @description Their weights together: a decimal. */
            weight: string;
            /**
             * Format: int64
             * @description Those without a weight.
             */
            without_weight: number;
        };
        /** @description What a change of several did. */
        IndicatorsChanged: {
            /** @description How many are different now. */
            changed: number;
        };
        /** @description One person's code. */
        IssuedCode: {
            /** @description Sign-in name. */
            account: string;
            /** @description The code; null when the request is repeated, since it is told only once. */
            code?: string | null;
            /** @description Name. */
            name: string;
            /** @description The unit that employs them. */
            unit?: string | null;
            /**
             * Format: date-time
             * @description From when on it opens nothing.
             */
            until: string;
        };
        /** @description What was issued. */
        IssuedCodes: {
            /** @description By name. */
            items: components["schemas"]["IssuedCode"][];
            /**
             * Format: int64
             * @description How many more wait: a call takes 200 at most.
             */
            remaining: number;
            /** @description The list as an xlsx workbook, base64; null without codes. */
            workbook?: string | null;
        };
        /** @description The meeting that issued something. */
        IssuingMeeting: {
            /**
             * Format: date
             * @description Its day.
             */
            held_on: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Its number. */
            number: string;
        };
        /** @description What one unit has of an item. */
        ItemShare: {
            /**
             * Format: int64
             * @description Its indicators of the item.
             */
            indicator_count: number;
            unit?: components["schemas"]["Named"] | null;
            /** @description Their weights together: a decimal. */
            weight: string;
        };
        /** @description Work that is done later. */
        Job: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Of one that this process runs: rows written so far. They stand only once it is done.
             */
            done?: number | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            ended_at?: string | null;
            /** Format: uuid */
            id: string;
            /** @description What it does: `indicator_import` or `meeting_resolution`. */
            kind: string;
            problem?: components["schemas"]["Problem"] | null;
            resolution?: components["schemas"]["Resolution"] | null;
            result?: components["schemas"]["ImportReport"] | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at?: string | null;
            /** @description `queued`, `running`, `done`, `failed` or `cancelled`. */
            state: string;
            /**
             * Format: int64
             * @description Rows in all, once they are counted.
             */
            total?: number | null;
        };
        /** @description An entry of a node's journal. */
        JournalEntry: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What was done. */
            text: string;
            /** @description Who wrote it. */
            written: components["schemas"]["Hand"];
        };
        /** @description One kind of source in numbers. */
        KindCount: {
            /**
             * Format: int64
             * @description Documents.
             */
            documents: number;
            /**
             * Format: int64
             * @description Indicators.
             */
            indicators: number;
            /**
             * Format: int64
             * @description Items that have indicators.
             */
            items: number;
            /** @description The kind. */
            kind: string;
        };
        /** @description A second review. */
        LeaderReviewInput: {
            /** @description Why it is raised or returned. */
            reason?: string | null;
            /** @description Of a raise, decimal: the target from now on, which asks for more than the present one. */
            target?: string | null;
            /** @description `pass`, `raise` or `return`. */
            verdict: string;
        };
        /** @description Somebody leaves. */
        LeavingInput: {
            /**
             * Format: date
             * @description The last day of work: today, or a day in the year to come.
             */
            last_on: string;
            /** @description Why; kept in the log. */
            reason: string;
        };
        /** @description What the filters find in the ledger in numbers, over what the caller may see. */
        LedgerSummary: components["schemas"]["LedgerTotals"] & {
            /** @description By kind of source. */
            by_source_kind: components["schemas"]["KindCount"][];
        };
        /** @description What the filters find in the ledger, together, over what the caller may see. */
        LedgerTotals: {
            /**
             * Format: int64
             * @description Those that nodes decide.
             */
            milestone: number;
            /**
             * Format: int64
             * @description Those with a number to reach.
             */
            numeric: number;
            /**
             * Format: int64
             * @description Indicators.
             */
            total: number;
            /**
             * @description The weights together; of one unit they should be 100.
             * @example 100
             */
            weight: string;
            /**
             * Format: int64
             * @description Those without a lead unit.
             */
            without_lead_unit: number;
            /**
             * Format: int64
             * @description Those without a weight.
             */
            without_weight: number;
        };
        /** @description One kind of thing that was left behind. */
        LeftBehind: {
            /**
             * Format: int64
             * @description How many were open.
             */
            count: number;
            /** @description Which kind. */
            gate: string;
            /** @description Why the year moved on all the same. */
            reason: string;
        };
        /** @description A post that somebody lends to the person today. */
        LentPost: {
            /** @description Whose post it is. */
            from: components["schemas"]["Named"];
            /**
             * Format: uuid
             * @description The loan; sent as `X-On-Behalf`, it makes a request under this post.
             */
            id: string;
            /** @description The post. */
            post: components["schemas"]["SessionRole"];
            /**
             * Format: date
             * @description Its last day.
             */
            to_on: string;
        };
        /** @description One level of the review in numbers. */
        LevelCount: {
            /** @description `group_review`, `leader_review` or `meeting`. */
            state: string;
            /**
             * Format: int64
             * @description Indicators that wait there.
             */
            waiting: number;
        };
        /** @description How something stands, and why. */
        Light: {
            /** @description `grey`, `green`, `yellow` or `red`. */
            light: string;
            /** @description `completed`, `completed_late`, `awaiting`, `past_due`, `due_soon`, `rejected` or `not_yet`. */
            reason: string;
        };
        /** @description What shows that it is oneself who links. */
        LinkInput: {
            /**
             * Format: password
             * @description The password.
             */
            password: string;
        };
        /** @description The same task in the year before or after. */
        LinkedIndicator: {
            /** @description Its number. */
            code: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description What completion means there. */
            measure: components["schemas"]["Measure"];
            /** @description What its unit said of it at the end of its year. */
            summary?: string | null;
            /**
             * Format: int32
             * @description Its year.
             */
            year: number;
        };
        /** @description A row of the ledger with its light. */
        ListedIndicator: components["schemas"]["IndicatorRow"] & {
            light?: components["schemas"]["IndicatorLight"] | null;
        };
        /** @description A node in a list, with its indicator. */
        ListedNode: components["schemas"]["Node"] & {
            /** @description The indicator. */
            indicator: components["schemas"]["IndicatorRow"];
            light?: components["schemas"]["Light"] | null;
        };
        /** @description A node plan in a list, with its indicator. */
        ListedNodePlan: {
            /**
             * Format: date-time
             * @description The last instant at which it is handed in in time.
             */
            due_at: string;
            /** @description The indicator; its actions are those on the plan. */
            indicator: components["schemas"]["IndicatorRow"];
            /**
             * Format: int64
             * @description How many nodes it has.
             */
            nodes: number;
            /** @description Whether it should have been handed in and is not. */
            overdue: boolean;
            /** @description Whether it was returned and is mended. */
            returned: boolean;
            /** @description `drafting`, `submitted`, `locked` or `superseded`. */
            state: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description The plan's version.
             */
            version: number;
        };
        /** @description A report in a list, with what it is about. */
        ListedNodeReport: components["schemas"]["NodeReportContent"] & {
            /**
             * Format: int64
             * @description How many files it has.
             */
            files: number;
            /**
             * Format: uuid
             * @description Id of the report.
             */
            id: string;
            /** @description The indicator; its actions are those on the report. */
            indicator: components["schemas"]["IndicatorRow"];
            light?: components["schemas"]["Light"] | null;
            /** @description Its node. */
            node: components["schemas"]["Node"];
            /**
             * Format: int32
             * @description Which of the node's reports, from 1.
             */
            number: number;
            /**
             * Format: int64
             * @description How many of them the caller has opened.
             */
            opened: number;
            /** @description `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`. */
            state: string;
            /**
             * Format: date-time
             * @description When it was handed in.
             */
            submitted_at?: string | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version of the report.
             */
            version: number;
        };
        /** @description The early end of a loan. */
        LoanEndInput: {
            /** @description Why; kept in the log. */
            reason?: string | null;
        };
        /** @description A page of a log, read by cursor. */
        LogPage_AuditEvent: {
            /** @description The entries, latest first. */
            items: components["schemas"]["AuditEvent"][];
            /** @description Goes into `cursor` for the entries before these; null at the end. */
            next_cursor?: string | null;
        };
        /** @description A page of a log, read by cursor. */
        LogPage_Checkpoint: {
            /** @description The entries, latest first. */
            items: components["schemas"]["Checkpoint"][];
            /** @description Goes into `cursor` for the entries before these; null at the end. */
            next_cursor?: string | null;
        };
        /** @description Why a target looks too low; none of it blocks anything. */
        LowTargetGround: {
            /** @description Its number. */
            code: string;
            /** @enum {string} */
            kind: "below_last_year";
            /** @description Last year's target. */
            last: string;
            /**
             * Format: uuid
             * @description Last year's indicator.
             */
            last_id: string;
        } | {
            /** @description Where it starts from. */
            baseline: string;
            /** @enum {string} */
            kind: "behind_baseline";
        } | {
            /** @enum {string} */
            kind: "below_source";
            /** @description What the item says. */
            said: string;
            /** @description What all of them ask for. */
            together: string;
        } | {
            /** @description `title` or `standard`. */
            field: string;
            /** @enum {string} */
            kind: "vague";
            /** @description The words. */
            words: string[];
        };
        /** @description What completion means: a number, or milestones. */
        Measure: {
            /** @description Decimal, at most six places. */
            baseline?: string | null;
            /** @description `at_least` or `at_most`. */
            direction: string;
            /** @enum {string} */
            kind: "numeric";
            stated?: components["schemas"]["Stated"] | null;
            /** @description Decimal, at most six places. */
            target?: string | null;
            /** @description Such as % or 万人. */
            unit_of_measure?: string | null;
        } | {
            /** @enum {string} */
            kind: "milestone";
        };
        /** @description A meeting. */
        Meeting: components["schemas"]["MeetingRow"] & {
            /** @description Its agenda in numbers. */
            agenda: components["schemas"]["AgendaCounts"];
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description Who was there, of those with an account; empty until it was held. */
            attended: components["schemas"]["Named"][];
            confirmed?: components["schemas"]["Hand"] | null;
            /** @description Who called it. */
            created_by: components["schemas"]["Named"];
            /** @description How many files of minutes it has. */
            minutes: number;
            recorded?: components["schemas"]["Hand"] | null;
        };
        /** @description What a meeting shall be called and when it is. */
        MeetingChange: {
            /**
             * Format: date
             * @description Its day, in the year or the one after.
             */
            held_on: string;
            /** @description Its name. */
            name: string;
            /** @description Its number as its papers give it; unique in the year. */
            number: string;
        };
        /** @description A meeting to be held. */
        MeetingInput: {
            /**
             * Format: date
             * @description Its day, in the year or the one after.
             */
            held_on: string;
            /** @description Its name, such as 市政府常务会议. */
            name: string;
            /** @description Its number as its papers give it; unique in the year. */
            number: string;
            /**
             * Format: int32
             * @description The year whose business it decides.
             */
            year: number;
        };
        /** @description A meeting of a list. */
        MeetingRow: {
            /**
             * Format: date
             * @description The day on which it is, or was, held.
             */
            held_on: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its number as its papers give it; unique in the year. */
            number: string;
            /** @description `draft`, `held` or `closed`. */
            state: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: int32
             * @description The year whose business it decides.
             */
            year: number;
        };
        /** @description What a merger moved. */
        Merged: {
            /** @description Indicators that the successor leads now. */
            indicators: number;
            /** @description People whom the successor employs now. */
            people: number;
            /** @description Years in whose rosters the unit is marked as gone. */
            years: number;
        };
        /** @description A merger of the unit into another one. */
        MergerInput: {
            /**
             * Format: date
             * @description From which day on: in the year, and not in the future, because the work moves at once.
             */
            on: string;
            /** @description Why; kept in the log and in the history of what moves. */
            reason: string;
            /**
             * Format: uuid
             * @description Who carries on; stands in that year.
             */
            successor_id: string;
            /**
             * Format: int32
             * @description In which year.
             */
            year: number;
        };
        /** @description Why a year moves on although things are open. */
        MoveInput: {
            /** @description A reason for each kind of thing that is open; empty ones count as missing. */
            reasons: {
                [key: string]: string;
            };
        };
        /** @description A day whose deadlines fall into an outage. */
        MovedDay: {
            /**
             * Format: date
             * @description What was due at the end of this day
             */
            due_on: string;
            /**
             * Format: date
             * @description is due at the end of this one, once the extension is confirmed.
             */
            moves_to: string;
        };
        /** @description Something with a name. */
        Named: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description A program that shall have an account. */
        NewApiClient: {
            /** @description What it calls itself; letters, digits, `.`, `_` and `-`; kept in lower case. */
            client_id: string;
            /** @description Name. */
            name: string;
            /** @description Addresses and networks it may come from, such as `10.1.0.0/16`; anywhere when empty. */
            networks: string[];
            /**
             * Format: int64
             * @description Requests a minute.
             */
            requests_per_minute: number;
            /** @description What its tokens may at most be used for: permissions. */
            scopes: string[];
        };
        /**
         * @description A post that shall be given to a person. What it is over, its role says: nothing for a role of the whole city, a
         *     unit, a section (with its unit), or a portfolio.
         */
        NewGrantInput: {
            /** @description Whether it only fills in for a vacant leader, group or secretary seat; then it needs a last day. */
            acting?: boolean;
            /**
             * Format: date
             * @description First day.
             */
            from_on: string;
            /**
             * Format: uuid
             * @description To whom.
             */
            person_id: string;
            /**
             * Format: uuid
             * @description The supervision group or leader's seat it is over.
             */
            portfolio_id?: string | null;
            /** @description Why; kept in the log. */
            reason: string;
            /** @description Role code. */
            role: string;
            /**
             * Format: uuid
             * @description The section it is over.
             */
            section_id?: string | null;
            /**
             * Format: date
             * @description Last day; open without.
             */
            to_on?: string | null;
            /**
             * Format: uuid
             * @description The unit it is over or in.
             */
            unit_id?: string | null;
        };
        /**
         * @description What a new indicator shall say: its year, and the same as of a changed one. Written out, because serde's `flatten`
         *     would let unknown fields pass and lose the place of a fault.
         */
        NewIndicatorInput: {
            /** @description The plan or policy it rests on. */
            basis?: string | null;
            /** @description Units that work along: at most 20 of the year's roster, each once, never the lead unit. */
            co_unit_ids?: string[];
            /**
             * Format: uuid
             * @description Whose officer enters the actuals in the lead unit's stead; of numeric indicators only.
             */
            data_owner_id?: string | null;
            /**
             * Format: date
             * @description By when; inside the year.
             */
            deadline?: string | null;
            /**
             * Format: uuid
             * @description Who leads; a draft may lack it.
             */
            lead_unit_id?: string | null;
            /** @description What completion means. */
            measure: components["schemas"]["Measure"];
            /**
             * Format: uuid
             * @description The responsible person, who holds a post in the lead unit.
             */
            person_id?: string | null;
            /** @description Why it is drafted; kept in the history. */
            reason?: string | null;
            /**
             * Format: uuid
             * @description The section of the lead unit that works on it.
             */
            section_id?: string | null;
            /**
             * Format: uuid
             * @description The task it serves.
             */
            source_item_id: string;
            /** @description When it counts as done. */
            standard?: string | null;
            /** @description What is to be done. */
            title: string;
            /** @description Decimal from 0.01 to 100, at most two places. */
            weight?: string | null;
            /**
             * Format: int32
             * @description The assessment year.
             */
            year: number;
        };
        /** @description An item to be entered. */
        NewItemInput: {
            /**
             * Format: int32
             * @description Its number in the document, from 1; the one after the last when not said.
             */
            number?: number | null;
            /** @description What it orders; unique in the document. */
            title: string;
        };
        /** @description Items to be entered, all or none. */
        NewItemsInput: {
            /** @description In the order of the document. */
            items: components["schemas"]["NewItemInput"][];
        };
        /** @description A post of one's own that shall be lent. */
        NewLoanInput: {
            /**
             * Format: date
             * @description First day, not in the past.
             */
            from_on: string;
            /**
             * Format: uuid
             * @description The grant that gives one the post.
             */
            grant_id: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description Last day; at most 180 days in all.
             */
            to_on: string;
            /**
             * Format: uuid
             * @description To whom.
             */
            to_person_id: string;
        };
        /** @description Somebody who shall have an account. */
        NewPersonInput: {
            /** @description Sign-in name; letters, digits, `.`, `_` and `-`; kept in lower case. */
            account: string;
            /** @description Name. */
            name: string;
            /** @description Where they are reached. */
            phone?: string | null;
            /** @description Why; kept in the log. */
            reason?: string | null;
            /** @description Their post in words. */
            title?: string | null;
            /**
             * Format: uuid
             * @description The unit that employs them.
             */
            unit_id?: string | null;
        };
        /** @description A new supervision group or leader's seat. */
        NewPortfolioInput: {
            /** @description `supervision_group` or `leader`. */
            kind: string;
            /** @description Such as 政务督查一组, or the field a leader is in charge of. */
            name: string;
            /**
             * Format: int32
             * @description Its number among its kind: 1 to 4 for groups, 1 to 30 for leaders.
             */
            number: number;
        };
        /** @description A new ranking group. */
        NewRankingGroupInput: {
            /** @description `department` or `town`. */
            kind: string;
            /** @description Its name; unique in the year. */
            name: string;
            /**
             * Format: int32
             * @description Its place in lists, from 1; last without it.
             */
            position?: number | null;
            /**
             * Format: int32
             * @description In which year.
             */
            year: number;
        };
        /** @description A filter to keep. */
        NewSavedFilter: {
            /** @description Of which list: `ledger`. */
            list: string;
            /** @description What to call it; unique among the caller's own of the list. */
            name: string;
            /** @description Filters and order as the list's address says them, without `?`. */
            query: string;
        };
        /** @description A new section. */
        NewSectionInput: {
            /** @description Its name; unique in the unit. */
            name: string;
            /**
             * Format: int32
             * @description Its place in lists, from 1; last without it.
             */
            position?: number | null;
        };
        /** @description A new source document. */
        NewSourceInput: {
            /**
             * Format: date
             * @description The day that it bears.
             */
            issued_on?: string | null;
            /** @description Kind of source. */
            kind: string;
            /** @description What should be known of it. */
            note?: string | null;
            /** @description Its number (文号). */
            reference?: string | null;
            /** @description Title; unique in its year. */
            title: string;
            /** @description Where it was published: `http` or `https`. */
            url?: string | null;
            /**
             * Format: int32
             * @description The year it sets tasks for.
             */
            year: number;
        };
        /** @description A new unit with its first year. */
        NewUnitInput: {
            /** @description The register's code: letters, digits, `-` and `_`; unique. */
            code: string;
            /** @description `department`, `town` or `organiser`. */
            kind: string;
            /**
             * Format: uuid
             * @description The leader's seat that has it.
             */
            leader_id?: string | null;
            /** @description Official name. */
            name: string;
            /**
             * Format: uuid
             * @description Whom it is ranked with.
             */
            ranking_group_id?: string | null;
            /**
             * Format: uuid
             * @description The supervision group that has it.
             */
            supervision_group_id?: string | null;
            /**
             * Format: int32
             * @description From which year on it is in the roster.
             */
            year: number;
        };
        /** @description The year to open. */
        NewYearInput: {
            /**
             * Format: int32
             * @description The one after the last.
             */
            year: number;
        };
        /** @description A node. */
        Node: components["schemas"]["NodeContent"] & {
            /** @description Decimal: what was reached, as accepted. */
            actual?: string | null;
            /**
             * Format: date-time
             * @description When the supervision office last checked a report about it.
             */
            checked_at?: string | null;
            /**
             * Format: date-time
             * @description The last instant that is in time: the end of the planned day, later after an outage.
             */
            due_at: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int32
             * @description Its place in the plan, from 1.
             */
            number: number;
            /** @description What the supervision group said of it when it returned the plan. */
            remark?: string | null;
            /**
             * Format: date-time
             * @description When the complete report that awaits verification, or was accepted, was handed in.
             */
            reported_at?: string | null;
            /** @description How far that lies behind what was planned: `lagging` or `grave`. */
            shortfall?: string | null;
            /** @description How the newest reports leave it: `pending`, `submitted`, `rejected` or `completed`. */
            standing: string;
            /** @description `draft` until its plan is approved, `open`, `superseded` or `withdrawn`. */
            state: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: date-time
             * @description From when on it warns.
             */
            yellow_from: string;
        };
        /** @description What was reached. */
        NodeActualInput: {
            /** @description Decimal, cumulated, in the indicator's unit of measure. */
            value: string;
        };
        /** @description What a node says. */
        NodeContent: {
            /** @description What shows that it is done; a draft may lack it. */
            deliverable?: string | null;
            /**
             * Format: date
             * @description By when, as planned.
             */
            due_on: string;
            /** @description Decimal: of a numeric indicator what is reached by then, cumulated. */
            planned?: string | null;
            /** @description The step. */
            title: string;
            /** @description Decimal from 0.01 to 100: its weight among the indicator's nodes; a draft may lack it. */
            weight?: string | null;
        };
        /** @description A node with its indicator and its reports. */
        NodeDetail: components["schemas"]["Node"] & {
            /**
             * @description What the caller may do to the node: `report.edit` begins a report, `actual.enter` enters what was reached,
             *     `reminder.send` reminds others of it, `journal.write` writes in its journal.
             */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description The indicator. */
            indicator: components["schemas"]["IndicatorRow"];
            light?: components["schemas"]["Light"] | null;
            /** @description Who was reminded of it lately, the newest first; inside the unit only. */
            reminders: components["schemas"]["Reminder"][];
            /** @description Its reports, the first first. */
            reports: components["schemas"]["NodeReport"][];
        };
        /** @description A node as it shall stand. */
        NodeInput: {
            /** @description What shows that it is done; required when the plan is handed in. */
            deliverable?: string | null;
            /**
             * Format: date
             * @description By when; not after the indicator's deadline.
             */
            due_on: string;
            /**
             * Format: uuid
             * @description Of a node that goes on; a new one has none.
             */
            id?: string | null;
            /** @description Decimal: of a numeric indicator what is reached by then, cumulated; required when the plan is handed in. */
            planned?: string | null;
            /** @description The step. */
            title: string;
            /** @description Decimal from 0.01 to 100, at most two places; required when the plan is handed in. */
            weight?: string | null;
        };
        /** @description Where a plan stands. */
        NodePlan: {
            approved?: components["schemas"]["Hand"] | null;
            /**
             * Format: date-time
             * @description The last instant at which it is handed in in time.
             */
            due_at: string;
            /**
             * Format: int32
             * @description Which of the indicator's plans, from 1.
             */
            number: number;
            /** @description Whether it should have been handed in and is not. */
            overdue: boolean;
            /** @description Why it was returned. */
            return_reason?: string | null;
            returned?: components["schemas"]["Hand"] | null;
            /** @description `drafting`, `submitted`, `locked` or `superseded`. */
            state: string;
            submitted?: components["schemas"]["Hand"] | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description Plans in one state. */
        NodePlanCount: {
            /**
             * Format: int64
             * @description How many plans.
             */
            plans: number;
            /** @description `drafting`, `submitted`, `locked` or `superseded`. */
            state: string;
        };
        /** @description A node plan as it shall stand. */
        NodePlanInput: {
            /** @description Up to 60 nodes in order; one that is left out is taken away. */
            nodes: components["schemas"]["NodeInput"][];
        };
        /** @description What a unit can begin its plan with; nothing of it is written. */
        NodePlanProposals: {
            /** @description Last year's plan of the same task, a year later; null where there is none. */
            last_year?: components["schemas"]["NodeContent"][] | null;
            /** @description One for each type of task that fits. */
            templates: components["schemas"]["NodePlanTemplate"][];
        };
        /** @description Why a plan goes back. */
        NodePlanReturn: {
            /** @description Of the plan as a whole. */
            reason: string;
            /** @description Of single nodes, by their ids. */
            remarks?: {
                [key: string]: string;
            };
        };
        /** @description Node plans in numbers. */
        NodePlanSummary: {
            /**
             * Format: int64
             * @description How many should have been handed in and are not.
             */
            overdue: number;
            /** @description States in which there are any. */
            states: components["schemas"]["NodePlanCount"][];
        };
        /** @description A plan to begin with. */
        NodePlanTemplate: {
            /** @description `quarterly`, `construction`, `policy` or `service`. */
            code: string;
            /** @description Its nodes, laid out between the day of issue and the deadline. */
            nodes: components["schemas"]["NodeContent"][];
        };
        /** @description A report about a node. */
        NodeReport: components["schemas"]["NodeReportContent"] & {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            confirmed?: components["schemas"]["Hand"] | null;
            /** @description Who began it. */
            created_by: components["schemas"]["Named"];
            /**
             * Format: int64
             * @description How many files it has.
             */
            files: number;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int32
             * @description Which of the node's reports, from 1.
             */
            number: number;
            /** @description Why it was sent back or rejected. */
            reason?: string | null;
            sent_back?: components["schemas"]["Hand"] | null;
            /** @description `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`. */
            state: string;
            submitted?: components["schemas"]["Hand"] | null;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
            verified?: components["schemas"]["Hand"] | null;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description What a report says. */
        NodeReportContent: {
            /** @description Decimal: what is reached, cumulated. */
            actual?: string | null;
            /** @description Why it is late or partial. */
            cause?: string | null;
            /** @description What was done. */
            narrative?: string | null;
            /**
             * Format: int32
             * @description How much is done: 100 is complete.
             */
            percent: number;
            /**
             * Format: date
             * @description By when the rest will be done.
             */
            promised_on?: string | null;
        };
        /** @description Reports in one state. */
        NodeReportCount: {
            /**
             * Format: int64
             * @description How many reports.
             */
            reports: number;
            /** @description `draft`, `section_confirmed`, `submitted`, `accepted` or `rejected`. */
            state: string;
        };
        /** @description Several reports. */
        NodeReportEntries: {
            /** @description 1 to 200 reports, each once. */
            entries: components["schemas"]["IndicatorEntry"][];
        };
        /** @description What a report says; a draft may lack most of it. */
        NodeReportInput: {
            /** @description Decimal: of a numeric indicator what is reached, cumulated. */
            actual?: string | null;
            /** @description Why it is late or partial; required then. */
            cause?: string | null;
            /** @description What was done; required when it is handed in. */
            narrative?: string | null;
            /**
             * Format: int32
             * @description How much is done, from 1 to 100: 100 is complete, anything less partial.
             */
            percent: number;
            /**
             * Format: date
             * @description By when the rest will be done; required of a partial one.
             */
            promised_on?: string | null;
        };
        /** @description Why a report goes back. */
        NodeReportReason: {
            /** @description In words that whoever mends it can act on. */
            reason: string;
        };
        /** @description Reports in numbers. */
        NodeReportSummary: {
            /** @description States in which there are any. */
            states: components["schemas"]["NodeReportCount"][];
        };
        /** @description A one-time code; told once. */
        OneTimeCodeView: {
            /** @description 12 letters and digits: in the place of the password, it opens nothing but the change of password. */
            code: string;
            /**
             * Format: date-time
             * @description From when on it opens nothing.
             */
            expires_at: string;
        };
        /** @description What an import of units, sections or people did, or would do. */
        OrganisationImportReport: {
            /** @description Whether it was written. */
            committed: boolean;
            /** @description Cells that differ from what stands: told, never written. */
            differences: components["schemas"]["ImportDifference"][];
            /**
             * Format: int64
             * @description Rows of which something was entered.
             */
            entered: number;
            /** @description The first 200 faults. */
            faults: components["schemas"]["RowFaultView"][];
            /**
             * Format: int64
             * @description Ranking groups entered.
             */
            new_groups: number;
            /** @description Posts that rows wish for: told, never granted. */
            proposals: components["schemas"]["ProposedPost"][];
            /**
             * Format: int64
             * @description Rows of the file.
             */
            rows: number;
            /**
             * Format: int64
             * @description How much is wrong; nothing is written while there is anything.
             */
            total_faults: number;
            /**
             * Format: int64
             * @description Rows that stand already.
             */
            unchanged: number;
        };
        /** @description A platform outage. */
        OutageInput: {
            /** @description What happened. */
            cause: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            outage_from: string;
            /**
             * Format: date-time
             * @description When it ended: in the past, at most 30 days later.
             */
            outage_to: string;
            /**
             * Format: int32
             * @description By how many working days what was due in between shall move, 1 to 30.
             */
            working_days: number;
        };
        /** @description One's own loans. */
        OwnDelegations: {
            /** @description What one lends and is lent, past loans too, latest first. */
            items: components["schemas"]["Delegation"][];
            /** @description Posts of one's own that one may lend. */
            lendable: components["schemas"]["Post"][];
        };
        /** @description One page of a list. */
        PageView_AgendaItem: {
            /** @description The rows. */
            items: components["schemas"]["AgendaItem"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_ApiClient: {
            /** @description The rows. */
            items: components["schemas"]["ApiClient"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Baseline: {
            /** @description The rows. */
            items: components["schemas"]["Baseline"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Borrower: {
            /** @description The rows. */
            items: components["schemas"]["Borrower"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_CarriedIndicator: {
            /** @description The rows. */
            items: components["schemas"]["CarriedIndicator"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_CarryOverOffer: {
            /** @description The rows. */
            items: components["schemas"]["CarryOverOffer"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_CoveredItem: {
            /** @description The rows. */
            items: components["schemas"]["CoveredItem"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Delegation: {
            /** @description The rows. */
            items: components["schemas"]["Delegation"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_EvidenceFile: {
            /** @description The rows. */
            items: components["schemas"]["EvidenceFile"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Extension: {
            /** @description The rows. */
            items: components["schemas"]["Extension"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Grant: {
            /** @description The rows. */
            items: components["schemas"]["Grant"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Identity: {
            /** @description The rows. */
            items: components["schemas"]["Identity"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Job: {
            /** @description The rows. */
            items: components["schemas"]["Job"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_JournalEntry: {
            /** @description The rows. */
            items: components["schemas"]["JournalEntry"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_ListedIndicator: {
            /** @description The rows. */
            items: components["schemas"]["ListedIndicator"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_ListedNode: {
            /** @description The rows. */
            items: components["schemas"]["ListedNode"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_ListedNodePlan: {
            /** @description The rows. */
            items: components["schemas"]["ListedNodePlan"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_ListedNodeReport: {
            /** @description The rows. */
            items: components["schemas"]["ListedNodeReport"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_MeetingRow: {
            /** @description The rows. */
            items: components["schemas"]["MeetingRow"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_PersonRow: {
            /** @description The rows. */
            items: components["schemas"]["PersonRow"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Portfolio: {
            /** @description The rows. */
            items: components["schemas"]["Portfolio"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_PostConflict: {
            /** @description The rows. */
            items: components["schemas"]["PostConflict"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_RankingGroup: {
            /** @description The rows. */
            items: components["schemas"]["RankingGroup"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_SavedFilter: {
            /** @description The rows. */
            items: components["schemas"]["SavedFilter"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Section: {
            /** @description The rows. */
            items: components["schemas"]["Section"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_SessionRow: {
            /** @description The rows. */
            items: components["schemas"]["SessionRow"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Source: {
            /** @description The rows. */
            items: components["schemas"]["Source"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_SourceCoverage: {
            /** @description The rows. */
            items: components["schemas"]["SourceCoverage"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_SourceItem: {
            /** @description The rows. */
            items: components["schemas"]["SourceItem"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_TeamMemberDetail: {
            /** @description The rows. */
            items: components["schemas"]["TeamMemberDetail"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_UncarriedIndicator: {
            /** @description The rows. */
            items: components["schemas"]["UncarriedIndicator"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Unit: {
            /** @description The rows. */
            items: components["schemas"]["Unit"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Vacancy: {
            /** @description The rows. */
            items: components["schemas"]["Vacancy"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_WaitingIndicator: {
            /** @description The rows. */
            items: components["schemas"]["WaitingIndicator"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        PageView_Year: {
            /** @description The rows. */
            items: components["schemas"]["Year"][];
            /**
             * Format: int32
             * @description Which page, from 1.
             */
            page: number;
            /**
             * Format: int32
             * @description Rows a page.
             */
            per_page: number;
            /**
             * Format: int64
             * @description How many rows there are, counted up to 10,000.
             */
            total: number;
            /** @description Whether there are just that many, and not more. */
            total_is_exact: boolean;
        };
        /** @description Another password. */
        PasswordInput: {
            /**
             * Format: password
             * @description The present password, or the one-time code.
             */
            current: string;
            /**
             * Format: password
             * @description The new one.
             */
            new: string;
        };
        /** @description What a password must be. */
        PasswordPolicy: {
            /**
             * Format: int64
             * @description Days until it must be changed, 30 to 730; never when null.
             */
            max_age_days?: number | null;
            /**
             * Format: int64
             * @description Fewest of the four classes of characters, 1 to 4.
             */
            min_classes: number;
            /**
             * Format: int64
             * @description Fewest characters, 8 to 64.
             */
            min_length: number;
        };
        /** @description What one's password must be, and since when it is set. */
        PasswordState: {
            /**
             * Format: date-time
             * @description When it was set; null for those who have none.
             */
            changed_at?: string | null;
            /**
             * Format: int32
             * @description Days until it must be changed; null where it need not.
             */
            max_age_days?: number | null;
            /**
             * Format: int32
             * @description Fewest of the four classes: lower case, upper case, digits, others.
             */
            min_classes: number;
            /**
             * Format: int32
             * @description Fewest characters.
             */
            min_length: number;
            /** @description Whether it is a one-time code. */
            one_time: boolean;
        };
        /** @description A person. */
        Person: components["schemas"]["PersonRow"] & {
            /**
             * Format: date-time
             * @description When they were entered.
             */
            created_at: string;
            /** @description What they lend and are lent, past loans too, latest first. */
            delegations: components["schemas"]["Delegation"][];
            /**
             * Format: int64
             * @description How many open indicators they carry; of a closed account, each waits for a successor.
             */
            indicator_count: number;
            /** @description Whether they use a second factor. */
            second_factor: boolean;
            /** @description By what they can sign in: `nothing`, `code`, `code_expired` or `password`. */
            sign_in: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
        };
        /** @description What shall be said of a person. */
        PersonInput: {
            /** @description Name. */
            name: string;
            /** @description Where they are reached. */
            phone?: string | null;
            /** @description Why; kept in the log. */
            reason?: string | null;
            /** @description Their post in words. */
            title?: string | null;
            /**
             * Format: uuid
             * @description The unit that employs them.
             */
            unit_id?: string | null;
        };
        /** @description A person as lists show them. */
        PersonRow: {
            /** @description Sign-in name. */
            account: string;
            /** @description Whether the account is open. */
            active: boolean;
            /**
             * @description What the caller may do: `person.edit` (change, close, issue a one-time code), `grant.edit` (give a post),
             *     `session.manage`.
             */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date
             * @description Of somebody who leaves: their last day of work. The account is closed when it is over.
             */
            leaves_on?: string | null;
            /** @description Name. */
            name: string;
            /** @description Where they are reached. */
            phone?: string | null;
            /** @description In a list: the posts held today. On the person's page: every post, past ones too, latest first. */
            posts: components["schemas"]["Post"][];
            /** @description Their post in words. */
            title?: string | null;
            unit?: components["schemas"]["Named"] | null;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description A year's move to its next phase. */
        PhaseMove: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description From where. */
            from: string;
            /** @description What was still open. */
            left_behind: components["schemas"]["LeftBehind"][];
            /** @description Who moved it on. */
            moved_by: components["schemas"]["Named"];
            /** @description To where. */
            to: string;
        };
        /** @description A supervision group, or a leader's seat. */
        Portfolio: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description Who holds it today. */
            holders: components["schemas"]["PortfolioHolder"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description `supervision_group` or `leader`. */
            kind: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its number among its kind, from 1.
             */
            number: number;
            /**
             * Format: int64
             * @description Units of the year in it that were not merged away; null where no year was asked for.
             */
            unit_count?: number | null;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description Somebody who holds a portfolio today. */
        PortfolioHolder: {
            /** @description Whether they only fill in. */
            acting: boolean;
            /**
             * Format: uuid
             * @description Who.
             */
            id: string;
            /** @description Their name. */
            name: string;
        };
        /** @description What a supervision group or a leader's seat is called. */
        PortfolioInput: {
            /** @description Its name. */
            name: string;
        };
        /** @description A post that somebody holds, held or will hold. */
        Post: {
            /** @description Whether it only fills in for a vacant post. */
            acting: boolean;
            /**
             * Format: date
             * @description First day.
             */
            from_on: string;
            /**
             * Format: uuid
             * @description The grant that gives it.
             */
            grant_id: string;
            portfolio?: components["schemas"]["Named"] | null;
            /** @description Role code. */
            role: string;
            section?: components["schemas"]["Named"] | null;
            /** @description `awaiting` the second administrator, `future`, `holding`, `ended` or `refused`. */
            state: string;
            /**
             * Format: date
             * @description Last day; open when null.
             */
            to_on?: string | null;
            unit?: components["schemas"]["Named"] | null;
        };
        /** @description Somebody who holds what they should not. */
        PostConflict: {
            /** @description Sign-in name. */
            account: string;
            /** @description Name. */
            name: string;
            /** @description Each pair once. */
            pairs: components["schemas"]["PostPair"][];
            /**
             * Format: uuid
             * @description The person's id.
             */
            person_id: string;
        };
        /** @description Two posts that must never meet in one person. */
        PostPair: {
            /** @description A role. */
            first: string;
            /** @description The rule that forbids it. */
            rule: string;
            /** @description The other role. */
            second: string;
        };
        /** @description A problem (RFC 9457). `code` is stable; clients word it. */
        Problem: {
            /** @description Of `state.conflict`: the states that allow it. */
            allowed?: string[] | null;
            /** @description Of `state.conflict`: what was attempted. */
            attempted?: string | null;
            /** @description Stable code, see `errors.json`. */
            code: string;
            /**
             * Format: int64
             * @description Of `version.stale`: the present version.
             */
            current_version?: number | null;
            /** @description English detail. */
            detail: string;
            /** @description What is wrong with which field. */
            errors: components["schemas"]["ProblemField"][];
            /** @description Of `state.conflict`: the present state. */
            from?: string | null;
            /**
             * Format: date
             * @description Of `year.too_early`: the first day of the phase.
             */
            not_before?: string | null;
            /** @description Of `policy.forbidden`: why. */
            reason?: string | null;
            /**
             * Format: int64
             * @description Seconds until another try makes sense.
             */
            retry_after?: number | null;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /** @description English title. */
            title: string;
            /** @description Ties the answer to the log. */
            trace_id: string;
            /** @description `urn:dukao:problem:` and the code. */
            type: string;
        };
        /** @description One wrong field. */
        ProblemField: {
            /** @description Stable code, see `errors.json`. */
            code: string;
            /** @description What the wording of the code needs. */
            params: Record<string, never>;
            /** @description JSON pointer into what was sent; for files `/rows/{row}/{column}`. */
            pointer: string;
            /** @description Of a file's cell: what stands in it. */
            value?: string | null;
        };
        /** @description A post that a row wishes for; the security administrator grants it. */
        ProposedPost: {
            /** @description Whose account. */
            account: string;
            /** @description Their name. */
            name: string;
            /** @description `unit_officer`, `section_officer` or `responsible_person`. */
            role: string;
            /**
             * Format: int64
             * @description Row, as a spreadsheet numbers it.
             */
            row: number;
            /** @description Over which section. */
            section?: string | null;
            /** @description In which unit. */
            unit: string;
        };
        /** @description Where people may sign in too. */
        Provider: {
            /** @description The provider's name; none where only passwords open accounts. */
            name?: string | null;
        };
        /** @description The keys that signed documents are verified with. */
        PublicKeys: {
            /** @description The log's checkpoints: a verifier key (C2SP signed-note). */
            checkpoint: string;
        };
        /** @description What anybody may know of the site. */
        PublicSettings: {
            /** @description The city's name; empty before the site is set up. */
            city_name: string;
            /** @description The emblem as a `data:` URL. */
            logo?: string | null;
            /** @description IANA name of the time zone by which days are counted. */
            time_zone: string;
        };
        /** @description What to put on the agenda: one of the two. */
        PuttingInput: {
            /** @description Everything of the year that waits for a meeting and stands on no other's agenda. */
            all_waiting?: boolean;
            /** @description 1 to 200 indicators, each once. */
            indicator_ids?: string[] | null;
        };
        /** @description Units of one kind that are ranked against each other in a year. */
        RankingGroup: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description `department` or `town`. */
            kind: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its place in lists, from 1.
             */
            position: number;
            /**
             * Format: int64
             * @description Units in it that were not merged away.
             */
            unit_count: number;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: int32
             * @description In which year.
             */
            year: number;
        };
        /** @description What a ranking group is called and where it stands in lists. */
        RankingGroupInput: {
            /** @description Its name; unique in the year. */
            name: string;
            /**
             * Format: int32
             * @description Its place in lists, from 1.
             */
            position: number;
        };
        /** @description A second administrator's no. */
        RefusalInput: {
            /** @description Why; kept in the log. */
            reason: string;
        };
        /** @description A word that a node is waited for. */
        Reminder: {
            /** @description Who sent it. */
            sent: components["schemas"]["Hand"];
            /** @description What is asked, if anything is said. */
            text?: string | null;
        };
        /** @description Of which nodes those who work on them are reminded. */
        ReminderInput: {
            /** @description 1 to 200, each once. */
            node_ids: string[];
            /** @description What is asked. */
            text?: string | null;
        };
        /** @description Items to take off. */
        RemovalInput: {
            /** @description 1 to 200 items of the agenda, each once. */
            item_ids: string[];
        };
        /** @description What of a meeting took effect. */
        Resolution: {
            /**
             * Format: int64
             * @description Issued as they stood.
             */
            approved: number;
            /**
             * Format: int64
             * @description Issued with changes.
             */
            changed: number;
            /**
             * Format: int64
             * @description Issued earlier, and corrected.
             */
            corrected: number;
            /**
             * Format: int64
             * @description Left for another meeting.
             */
            deferred: number;
            /**
             * Format: int64
             * @description Back to their drafters.
             */
            returned: number;
        };
        /** @description The answer to one question. */
        ReviewAnswer: {
            /** @description Whether it is met. */
            met: boolean;
            /** @description What the reviewer says of it; required where it is not met. */
            remark?: string | null;
        };
        /** @description One step on the way through the review. */
        ReviewStep: {
            /** @description Of a first review, the five answers. */
            answers: {
                [key: string]: components["schemas"]["ReviewAnswer"];
            } | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who decided. */
            by: components["schemas"]["Named"];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description `submission`, `group`, `leader` or `meeting`. */
            level: string;
            /** @description Of a raise, the target after. */
            new_target?: string | null;
            /** @description Of a raise, the target before. */
            old_target?: string | null;
            on_behalf_of?: components["schemas"]["Named"] | null;
            /** @description `submitted`, `passed`, `raised` or `returned`. */
            outcome: string;
            /** @description A justification, or the reason of a raise or return. */
            reason?: string | null;
            /**
             * Format: int32
             * @description The how-manieth time it was handed in.
             */
            round: number;
            /**
             * Format: int64
             * @description The version of the indicator that was looked at.
             */
            seen_version: number;
            /** @description What the group would have the target be. */
            suggested_target?: string | null;
        };
        /** @description How much waits for review. */
        ReviewSummary: {
            /** @description Levels at which something waits. */
            levels: components["schemas"]["LevelCount"][];
        };
        /** @description An indicator's way through the review. */
        ReviewTrail: {
            /** @description What the caller may decide. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description In the order in which they were taken. */
            items: components["schemas"]["ReviewStep"][];
            /** @description Why its target looks too low as it stands. */
            low_target: components["schemas"]["LowTargetGround"][];
        };
        /** @description A unit in a year's roster. */
        RosterEntry: {
            /** @description What it is in that year. */
            kind: string;
            leader?: components["schemas"]["Named"] | null;
            /**
             * Format: date
             * @description From which day on.
             */
            merged_on?: string | null;
            /** @description Its name in that year. */
            name: string;
            ranking_group?: components["schemas"]["Named"] | null;
            successor?: components["schemas"]["Named"] | null;
            supervision_group?: components["schemas"]["Named"] | null;
            /**
             * Format: int64
             * @description Version of the entry.
             */
            version: number;
            /**
             * Format: int32
             * @description The year.
             */
            year: number;
        };
        /** @description What is wrong with one cell. */
        RowFaultView: {
            /** @description Stable code, see `errors.json`. */
            code: string;
            /** @description Column code. */
            column: string;
            /** @description What the wording of the code needs. */
            params: Record<string, never>;
            /**
             * Format: int64
             * @description Row, as a spreadsheet numbers it.
             */
            row: number;
            /** @description The cell as it stands, or its beginning. */
            value?: string | null;
        };
        /** @description What a person set a list to, under a name. */
        SavedFilter: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Of which list: `ledger`. */
            list: string;
            /** @description What they call it. */
            name: string;
            /** @description Filters and order as the list's address says them. */
            query: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description What is shown beside the provider's word. */
        SecondFactor: {
            /** @description The code that the authenticator app shows: asked for by `session.totp_required`. */
            code?: string | null;
        };
        /** @description A section of a unit. */
        Section: {
            /** @description Whether work may still be given to it. */
            active: boolean;
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int64
             * @description Indicators that it works on: not withdrawn, of years that are open.
             */
            indicator_count: number;
            /** @description Its name. */
            name: string;
            /**
             * Format: int32
             * @description Its place in lists, from 1.
             */
            position: number;
            /**
             * Format: uuid
             * @description Of which unit.
             */
            unit_id: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description What shall be said of a section. */
        SectionInput: {
            /** @description Whether work may still be given to it. */
            active: boolean;
            /** @description Its name; unique in the unit. */
            name: string;
            /**
             * Format: int32
             * @description Its place in lists, from 1.
             */
            position: number;
            /** @description Why; kept in the log. */
            reason?: string | null;
        };
        /** @description The signed-in person. */
        SessionPerson: {
            /** @description Sign-in name. */
            account: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Name. */
            name: string;
        };
        /** @description A post the person holds today. */
        SessionRole: {
            portfolio?: components["schemas"]["Named"] | null;
            /** @description Role code. */
            role: string;
            section?: components["schemas"]["Named"] | null;
            unit?: components["schemas"]["Named"] | null;
        };
        /** @description One signed-in browser. */
        SessionRow: {
            /** @description The address it began at. */
            address: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expires_at: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at: string;
        };
        /** @description Who is signed in and what they may do. */
        SessionView: {
            /** @description What they must do before any post counts: `change_password` or `enrol_totp`. */
            duty?: string | null;
            /**
             * Format: date-time
             * @description When the session ends by itself.
             */
            expires_at: string;
            /** @description Posts that are lent to them. */
            lent: components["schemas"]["LentPost"][];
            /** @description Permissions held over something: by their own posts, or by the one named in `X-On-Behalf`. */
            permissions: string[];
            /** @description The person. */
            person: components["schemas"]["SessionPerson"];
            /** @description Their own posts. */
            roles: components["schemas"]["SessionRole"][];
        };
        /** @description The site's settings. */
        Settings: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description The city's name. */
            city_name: string;
            /** @description The red head of official documents. */
            document_head: string;
            /** @description The emblem as a `data:` URL. */
            logo?: string | null;
            /** @description What a password must be. */
            password: components["schemas"]["PasswordPolicy"];
            /**
             * Format: int32
             * @description Working days after issue within which a node plan is due.
             */
            plan_working_days: number;
            /** @description IANA name of the time zone by which days are counted. */
            time_zone: string;
            /** @description Whether administrators, the supervision office and the secretary need a second factor. */
            totp_required: boolean;
            /**
             * Format: date-time
             * @description When they last changed.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: int32
             * @description Working days before a deadline from which a light is yellow.
             */
            warn_working_days: number;
        };
        /** @description What shall be set. */
        SettingsInput: {
            /** @description The city's name. */
            city_name: string;
            /** @description The red head of official documents. */
            document_head: string;
            /** @description PNG or JPEG as a `data:` URL. */
            logo?: string | null;
            /** @description What a password must be. */
            password: components["schemas"]["PasswordPolicy"];
            /**
             * Format: int64
             * @description 1 to 60.
             */
            plan_working_days: number;
            /** @description Why it is changed; kept in the log. */
            reason?: string | null;
            /** @description IANA name of a time zone. */
            time_zone: string;
            /** @description Whether the roles that need one must have a second factor. */
            totp_required: boolean;
            /**
             * Format: int64
             * @description 1 to 30.
             */
            warn_working_days: number;
        };
        /** @description A source document. */
        Source: {
            /** @description What the caller may do: `source.edit` (change and remove it, enter items). */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int64
             * @description Indicators that cite one of them.
             */
            indicator_count: number;
            /**
             * Format: date
             * @description The day that it bears.
             */
            issued_on?: string | null;
            /**
             * Format: int64
             * @description Items it has.
             */
            item_count: number;
            /** @description Kind of source. */
            kind: string;
            /** @description What should be known of it. */
            note?: string | null;
            /** @description Its number (文号). */
            reference?: string | null;
            /** @description Title. */
            title: string;
            /** @description Where it was published. */
            url?: string | null;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: int32
             * @description The year it sets tasks for.
             */
            year: number;
        };
        /** @description One document's items in numbers. */
        SourceCoverage: {
            /**
             * Format: int64
             * @description Items that an indicator cites.
             */
            covered_count: number;
            /**
             * Format: uuid
             * @description The document.
             */
            id: string;
            /**
             * Format: int64
             * @description Indicators that cite them; withdrawn ones are left out.
             */
            indicator_count: number;
            /**
             * Format: int64
             * @description Its items.
             */
            item_count: number;
            /** @description Its kind. */
            kind: string;
            /**
             * Format: int64
             * @description Items that indicators of several units cite.
             */
            split_count: number;
            /** @description Its title. */
            title: string;
        };
        /** @description What is said of a source document. */
        SourceInput: {
            /**
             * Format: date
             * @description The day that it bears.
             */
            issued_on?: string | null;
            /** @description Kind of source. */
            kind: string;
            /** @description What should be known of it. */
            note?: string | null;
            /** @description Why; kept in the log. */
            reason?: string | null;
            /** @description Its number (文号). */
            reference?: string | null;
            /** @description Title; unique in its year. */
            title: string;
            /** @description Where it was published: `http` or `https`. */
            url?: string | null;
        };
        /** @description An item of a source document. */
        SourceItem: {
            /** @description What the caller may do: `source.edit` (change it; remove it where no indicator cites it). */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /**
             * Format: int64
             * @description Indicators that cite it.
             */
            indicator_count: number;
            /**
             * Format: int32
             * @description Its number there.
             */
            number: number;
            /**
             * Format: uuid
             * @description The document.
             */
            source_id: string;
            /** @description What it orders. */
            title: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description What is said of an item. */
        SourceItemInput: {
            /**
             * Format: int32
             * @description Its number in the document, from 1; unique there.
             */
            number: number;
            /** @description Why; kept in the log. */
            reason?: string | null;
            /** @description What it orders; unique in the document. */
            title: string;
        };
        /** @description The number as the source document words it. */
        Stated: {
            /** @description `>`, `>=`, `=`, `~`, `range`, `<` or `<=`. */
            comparator: string;
            /** @description The figures, such as `4.5-5`. */
            text: string;
        };
        /** @description Somebody stays. */
        StayingInput: {
            /** @description Why; kept in the log. */
            reason: string;
        };
        /** @description A target that the leader raised on the way to the meeting. */
        TargetRaise: {
            /** @description After. */
            new: string;
            /** @description Before. */
            old: string;
            /** @description Why. */
            reason: string;
        };
        /** @description What was issued to a unit. */
        TaskList: {
            /** @description By code: what it leads and what it works along on. */
            items: components["schemas"]["UnitTask"][];
            /** @description The unit, by the year's name. */
            unit: components["schemas"]["Named"];
        };
        /** @description A member of a unit's leadership team. */
        TeamMember: {
            /**
             * Format: date
             * @description First day in the post.
             */
            from_on: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description The person's name. */
            name: string;
            /**
             * Format: int32
             * @description Their place in the team, from 1.
             */
            position: number;
            /** @description Their post, such as 党组书记、局长. */
            post: string;
            /**
             * Format: date
             * @description Last day; null while they hold it.
             */
            to_on?: string | null;
            /**
             * Format: uuid
             * @description Of which unit.
             */
            unit_id: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
        };
        /** @description A member with what the caller may do. */
        TeamMemberDetail: components["schemas"]["TeamMember"] & {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
        };
        /** @description What shall be said of a member. */
        TeamMemberInput: {
            /**
             * Format: date
             * @description First day in the post.
             */
            from_on: string;
            /** @description The person's name. */
            name: string;
            /**
             * Format: int32
             * @description Their place in the team, from 1.
             */
            position: number;
            /** @description Their post. */
            post: string;
            /**
             * Format: date
             * @description Last day, not before the first; null while they hold it.
             */
            to_on?: string | null;
        };
        /** @description Why there is none (RFC 6749, 5.2). */
        TokenError: {
            /** @description `invalid_request`, `invalid_client`, `unauthorized_client`, `unsupported_grant_type` or `invalid_scope`. */
            error: string;
            /** @description In words. */
            error_description: string;
        };
        /** @description A request for a token (RFC 6749, 4.4.2). */
        TokenForm: {
            /** @description The program, unless HTTP Basic names it. */
            client_id?: string | null;
            /**
             * Format: password
             * @description Its secret, unless HTTP Basic gives it.
             */
            client_secret?: string | null;
            /** @description `client_credentials`. */
            grant_type?: string | null;
            /** @description What the token shall be for: permissions, separated by spaces; everything the program has when left out. */
            scope?: string | null;
        };
        /** @description What an authenticator app needs. */
        TotpEnrolment: {
            /** @description The address as a QR code: an SVG image. */
            qr: string;
            /** @description The secret in base32, to type it in. */
            secret: string;
            /** @description `otpauth://totp/…`. */
            url: string;
        };
        /** @description One's own second factor. */
        TotpState: {
            /**
             * Format: date-time
             * @description Since when signing in asks for it; null without one.
             */
            confirmed_at?: string | null;
            /** @description Whether a post needs it, so that it cannot be given up. */
            needed: boolean;
        };
        /** @description The course of a year. */
        Trend: {
            /** @description Its twelve months. */
            months: components["schemas"]["TrendMonth"][];
        };
        /** @description One month of a year. */
        TrendMonth: {
            /**
             * Format: int64
             * @description Nodes planned for it.
             */
            due: number;
            /**
             * Format: int64
             * @description Nodes that are green and were handed in in it; December has what came later too.
             */
            handed_in: number;
            /** @description Such as `2026-03`. */
            month: string;
        };
        /** @description An indicator that nobody carries. */
        UncarriedIndicator: {
            /** @description Whether that person's account is closed; otherwise they hold no post in the lead unit any more. */
            closed: boolean;
            /** @description Its number. */
            code: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            lead_unit?: components["schemas"]["Named"] | null;
            person?: components["schemas"]["Named"] | null;
            /** @description What is to be done. */
            title: string;
        };
        /** @description A unit. */
        Unit: {
            /** @description The register's code. */
            code: string;
            entry?: components["schemas"]["RosterEntry"] | null;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description `department`, `town` or `organiser`; where a year is asked for, what it is in that year. */
            kind: string;
            /** @description Official name; where a year is asked for, its name in that year. */
            name: string;
        };
        /** @description A unit through the years. */
        UnitDetail: {
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /** @description The register's code. */
            code: string;
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description `department`, `town` or `organiser`. */
            kind: string;
            /** @description Official name. */
            name: string;
            /** @description Its sections, in order. */
            sections: components["schemas"]["Section"][];
            /** @description Its leadership team with its former members, in order. */
            team: components["schemas"]["TeamMember"][];
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /** @description Every year it was in, latest first. */
            years: components["schemas"]["RosterEntry"][];
        };
        /** @description What the register shall say of a unit. */
        UnitInput: {
            /** @description The register's code: letters, digits, `-` and `_`; unique. */
            code: string;
            /** @description `department`, `town` or `organiser`. */
            kind: string;
            /** @description Official name. */
            name: string;
            /** @description Why; kept in the log. */
            reason?: string | null;
        };
        /** @description One issued indicator of a unit's, with the numbers of its baseline in force. */
        UnitTask: components["schemas"]["IndicatorRow"] & {
            meeting?: components["schemas"]["IssuingMeeting"] | null;
            /** @description Levels within the unit that have not acknowledged it: `unit`, `section`, `person`, or `co_unit`. */
            outstanding: string[];
            /** @description What it is to the unit: `lead` or `co`. */
            role: string;
            /** @description When it counts as done. */
            standard?: string | null;
        };
        /** @description What one unit has of a year. */
        UnitTotal: components["schemas"]["IndicatorTotal"] & {
            /** @description Its kind. */
            kind: string;
            ranking_group?: components["schemas"]["Named"] | null;
            /** @description How its weights stand to 100: `short`, `whole` or `over`. */
            standing: string;
            /** @description The unit, by the year's name. */
            unit: components["schemas"]["Named"];
        };
        /** @description A year's indicators by unit. */
        UnitTotals: {
            /** @description What lies on no unit that is assessed. */
            elsewhere: components["schemas"]["IndicatorTotal"];
            /** @description Every assessed unit that the caller may read the indicators of, by its code in the register. */
            items: components["schemas"]["UnitTotal"][];
        };
        /** @description A seat that nobody with an open account holds. */
        Vacancy: {
            /**
             * Format: int32
             * @description The number of a supervision group that is not set up.
             */
            group_number?: number | null;
            /** @description `city_post`, `group_missing`, `portfolio`, `unit` or `section`. */
            kind: string;
            /** @description Whether somebody may be appointed to fill in. */
            may_be_acting: boolean;
            portfolio?: components["schemas"]["Named"] | null;
            /** @description The role that is missing. */
            role: string;
            section?: components["schemas"]["Named"] | null;
            unit?: components["schemas"]["Named"] | null;
        };
        /** @description An indicator that waits for review. */
        WaitingIndicator: components["schemas"]["IndicatorRow"] & {
            /** @description Why its target looks too low. */
            low_target: components["schemas"]["LowTargetGround"][];
            /**
             * Format: int32
             * @description The how-manieth time it was handed in.
             */
            round: number;
            /** @description What the supervision group would have the target be. */
            suggested_target?: string | null;
            /**
             * Format: date-time
             * @description Since when it waits at this level.
             */
            waiting_since?: string | null;
        };
        /** @description What one draft shall weigh. */
        WeightEntry: {
            /**
             * Format: uuid
             * @description Which.
             */
            id: string;
            /**
             * Format: int64
             * @description The version it was read at.
             */
            version: number;
            /** @description Decimal from 0.01 to 100, at most two places; null takes the weight away. */
            weight?: string | null;
        };
        /** @description New weights of several drafts. */
        WeightsInput: {
            /** @description 1 to 200 drafts, each once. */
            entries: components["schemas"]["WeightEntry"][];
            /** @description Why; kept in the history of each. */
            reason?: string | null;
        };
        /** @description An entry that was written. */
        WrittenJournalEntry: {
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
        };
        /** @description Something that is written down. */
        WrittenText: {
            /** @description In words. */
            text: string;
        };
        /** @description An assessment year. */
        Year: {
            /**
             * Format: date
             * @description Last day of final actuals.
             */
            actuals_close_on: string;
            /** @description What the caller may do. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            /**
             * Format: uuid
             * @description Id.
             */
            id: string;
            /** @description Where it stands. */
            phase: string;
            /**
             * Format: date
             * @description Last day of node reporting.
             */
            reporting_closes_on: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /**
             * Format: int32
             * @description The calendar year.
             */
            year: number;
        };
        /** @description A year with what is open, and what was left behind. */
        YearDetail: components["schemas"]["Year"] & {
            /** @description Every kind of thing that is asked for when the year moves on, with how many are open now. */
            gates: components["schemas"]["Gate"][];
            /** @description Its moves, first to last. */
            moves: components["schemas"]["PhaseMove"][];
            /** @description The phase that follows; null after the last. */
            next_phase?: string | null;
            /**
             * Format: date
             * @description The first day on which the year may enter it; null where it may today, or where no phase follows.
             */
            not_before?: string | null;
        };
        /** @description What an indicator's year ends with. */
        YearEnd: {
            actual?: components["schemas"]["FinalActual"] | null;
            /** @description What the caller may do: `report.edit` writes the summary, `actual.enter` the figure. */
            allowed_actions: components["schemas"]["AllowedAction"][];
            summary?: components["schemas"]["YearSummary"] | null;
        };
        /** @description What a unit says of an indicator at the end of its year. */
        YearSummary: {
            /** @description What was reached, and what is left. */
            text: string;
            /**
             * Format: int64
             * @description Version.
             */
            version: number;
            /** @description Who wrote it last. */
            written: components["schemas"]["Hand"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
