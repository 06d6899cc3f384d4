/** Length that a comment may have. GitHub takes 65,536 characters, GitLab a million. */
export const markdownLimit = 60_000;
