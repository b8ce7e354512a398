package org.ropeway.gateway.doctor;

/** Hears how a run gets on. */
public interface DoctorListener {
  /** A listener that does not care. */
  DoctorListener NONE =
      new DoctorListener() {
        @Override
        public void underWay(StepProgress progress) {}

        @Override
        public void ended(StepResult result) {}
      };

  /** A step takes its time; how far it is. */
  void underWay(StepProgress progress);

  /** A step ended. */
  void ended(StepResult result);

  /** How far a step is, such as "120 mails". */
  record StepProgress(String step, String text) {}
}
