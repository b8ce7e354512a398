package org.ropeway.store.index;

import java.util.List;

/** What a mailbox is when a change of it begins. */
record ChangeStart(FolderTree tree, long nextCounter, List<SearchRule> rules, long now) {}
