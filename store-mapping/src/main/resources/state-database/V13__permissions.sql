-- Who may do what in a folder of OX, as it tells; the list is fetched anew for it.
ALTER TABLE ox_folder ADD COLUMN permissions TEXT NOT NULL DEFAULT '';
UPDATE mailbox SET hierarchy_state = NULL;
